import { foldCode } from '../../domain/search/codes.ts';
import type { MeaningBoard } from '../../domain/search/meaning-boards.ts';
import type { CodesFile, MeaningFile, PinyinFile, RouterEntry, RouterFile, StructureFile } from '../../domain/search/router-file.ts';
import { simplify } from '../../domain/search/traditional.ts';
import { fold } from './fold.ts';

/** One place that the router sends the reader to. */
export interface RouterHit {
  kind: string;
  /** Site-relative, with the anchor. */
  url: string;
  title: string;
  /** Standing under the title: the document of a provision, the code of a document. */
  path: string[];
  status: string;
  version: string | null;
  /** Where its words lie, for showing them; null when there are none to show. */
  words: { shelf: string; index: number; url: string; anchor: string } | null;
  /** Why it is here, where that is not plain: “帐号”的规范用语. */
  why: string | null;
}

/** What one stage of the router knows about a question. */
export interface RouterAnswer {
  stage: string;
  heading: string;
  hits: RouterHit[];
  /** What is to be said besides: a provision that does not exist, candidates. */
  note: string | null;
  /** Questions that may have been meant instead. */
  instead: string[];
  /** Only alike, not what was asked: yields to records that hold all words. */
  unsure?: true;
  /** What full text is to look for, where that is not the question; `''`: nothing, it would only find look-alikes. */
  ask?: string;
  /** The kinds among which full text is to look, where the reader chose none. */
  kinds?: readonly string[];
}

/** What full text is asked after the router has answered. */
export function fullTextQuestion(question: string, answers: readonly RouterAnswer[]): string {
  return answers.find(({ ask }) => ask !== undefined)?.ask ?? question;
}

/** The kinds among which full text looks: those that the reader chose, else those that the router knows to be meant. */
export function fullTextKinds(chosen: readonly string[], answers: readonly RouterAnswer[]): readonly string[] {
  return chosen.length > 0 ? chosen : (answers.find(({ kinds }) => kinds !== undefined)?.kinds ?? []);
}

/** Whether what lies at an address is wanted: a reader may narrow a search. */
export type Wanted = (url: string) => boolean;

export type RouterStage = (question: string, router: Router, wanted: Wanted) => RouterAnswer[] | Promise<RouterAnswer[]>;

/** The index made ready for questions. */
export interface Router {
  file: RouterFile;
  codes: Map<string, RouterEntry[]>;
  names: Map<string, RouterEntry[]>;
  more: MoreFiles;
}

/** Files that only some questions need, fetched when they are first asked for. */
export interface MoreFiles {
  structure(): Promise<StructureFile>;
  pinyin(): Promise<PinyinFile>;
  meaning(): Promise<MeaningFile>;
  board(name: string): Promise<MeaningBoard>;
  codes(): Promise<CodesFile>;
}

/** Prepares an index; done once per page. */
export function prepareRouter(file: RouterFile, more: MoreFiles): Router {
  const codes = new Map<string, RouterEntry[]>();
  const names = new Map<string, RouterEntry[]>();
  for (const entry of file.entries) {
    for (const code of new Set([entry.id, entry.code ?? ''].map(foldCode))) put(codes, code, entry);
    for (const name of new Set([entry.title, ...(entry.others ?? [])].map(fold))) put(names, name, entry);
  }
  return { file, codes, names, more };
}

/** Asks the stages in order; the first that has an answer ends the asking. Of an answer only what is wanted is kept. */
export async function route(question: string, router: Router, stages: readonly RouterStage[], wanted?: Wanted): Promise<RouterAnswer[]> {
  const asked = simplify(question);
  for (const stage of stages) {
    const answers = await stage(asked, router, wanted ?? (() => true));
    const kept = wanted ? answers.map((answer) => ({ ...answer, hits: answer.hits.filter(({ url }) => wanted(url)) })).filter(({ hits }) => hits.length > 0) : answers;
    if (kept.length > 0) return kept;
  }
  return [];
}

function put(map: Map<string, RouterEntry[]>, key: string, entry: RouterEntry): void {
  if (key !== '') map.set(key, [...(map.get(key) ?? []), entry]);
}
