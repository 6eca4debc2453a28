import type { MeaningBoard } from '../../domain/search/meaning-boards.ts';
import { createLoader } from '../../domain/remember.ts';
import { ROUTER_FORMAT, type CodesFile, type ConcernsFile, type MeaningFile, type PinyinFile, type RouterFile, type StructureFile } from '../../domain/search/router-file.ts';
import { simplify } from '../../domain/search/traditional.ts';
import { namesContaining } from './by-name.ts';
import { searchFullText, type FullText, type Wanted } from './full-text.ts';
import { narrowedTo } from './narrow.ts';
import type { PageState } from './page-state.ts';
import { openEngine } from './pagefind.ts';
import { parseQuery } from './query.ts';
import { prepareRouter, route, type Router, type RouterAnswer, type RouterHit } from './router.ts';
import { stages } from './stages.ts';
import { suggest } from './suggest.ts';

/** Everything the interface asks: the router at once, full text when Pagefind is there. What is fetched are files of this site. */
export interface SearchService {
  router: Router;
  /** What the router knows; with a module or a post chosen, only what concerns them. */
  route(question: string, chosen?: Pick<PageState, 'module' | 'role'>): Promise<RouterAnswer[]>;
  names(question: string, most: number): RouterHit[];
  fullText(question: string, wanted: Wanted, options?: { archive?: boolean; counts?: boolean }): Promise<FullText>;
  suggest(question: string): string[];
}

/** Milliseconds after which a file that does not come is done without. */
const PATIENCE = 4000;

/** Loads the router index once per page. A failed load may be tried again. */
export const openSearch = createLoader(async (base: string): Promise<SearchService> => {
  const file = await fetchFile(`${base}search/router.json`, isRouterFile);
  const kept = createLoader(() => fetchFile(`${base}search/meaning/kept.json`, isBoard));
  const router = prepareRouter(file, {
    structure: () => fetchFile(`${base}search/structure.json`, isStructureFile),
    pinyin: createLoader(() => fetchFile(`${base}search/pinyin.json`, isPinyinFile)),
    meaning: () => fetchFile(`${base}search/meaning.json`, isMeaningFile),
    // Without network, or with one that hangs, there is one board for the pages that open without it.
    board: (name) => fetchFile(`${base}search/meaning/${name}.json`, isBoard, AbortSignal.timeout(PATIENCE)).catch(() => kept()),
    codes: createLoader(() => fetchFile(`${base}search/codes.json`, isCodesFile)),
  });
  const concerns = createLoader(() => fetchFile(`${base}search/concerns.json`, isConcernsFile));
  const engine = createLoader((archive: boolean) => openEngine(base, file.tag, archive));
  return {
    router,
    route: async (question, chosen = { module: '', role: '' }) => route(question, router, stages, chosen.module === '' && chosen.role === '' ? undefined : narrowedTo(chosen, await concerns())),
    names: (question, most) => namesContaining(question, router, most),
    suggest: (question) => suggest(question, router),
    fullText: async (question, wanted, { archive = false, counts = false } = {}) => {
      const opened = await engine(archive && file.archive);
      if (counts) await opened.filters();
      return searchFullText(opened, parseQuery(simplify(question)), wanted);
    },
  };
});

async function fetchFile<T>(address: string, isExpected: (value: unknown) => value is T, signal: AbortSignal | null = null): Promise<T> {
  const response = await fetch(address, { signal });
  const file: unknown = response.ok ? await response.json() : null;
  if (!isExpected(file)) throw new Error(`没有读到 ${address}`);
  return file;
}

/** Written by the same build as this script; the format name tells an older one apart. */
function isRouterFile(value: unknown): value is RouterFile {
  return hasFormat(value) && 'entries' in value;
}

function isStructureFile(value: unknown): value is StructureFile {
  return hasFormat(value) && 'skeletons' in value;
}

function isPinyinFile(value: unknown): value is PinyinFile {
  return hasFormat(value) && 'works' in value && !('kinds' in value);
}

function isMeaningFile(value: unknown): value is MeaningFile {
  return hasFormat(value) && 'lengths' in value;
}

function isBoard(value: unknown): value is MeaningBoard {
  return typeof value === 'object' && value !== null;
}

function isConcernsFile(value: unknown): value is ConcernsFile {
  return hasFormat(value) && 'concerns' in value;
}

function isCodesFile(value: unknown): value is CodesFile {
  return hasFormat(value) && 'codes' in value;
}

function hasFormat(value: unknown): value is { format: string } {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === ROUTER_FORMAT;
}
