/** The little of Pagefind's browser interface that this site uses. */
export interface Engine {
  search(term: string | null, options?: { filters?: Filters }): Promise<Found>;
  /** Loads the filters, so that later answers count them. */
  filters(): Promise<unknown>;
  mergeIndex(path: string, options?: Record<string, unknown>): Promise<void>;
}

export type Filters = Record<string, { any: readonly string[] }>;

export interface Found {
  results: { id: string; score: number; data(): Promise<Fragment> }[];
  /** Counts by filter and value over these results; empty before `Engine.filters()`. */
  filters: Record<string, Record<string, number>>;
}

export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

interface PagefindModule {
  createInstance(options: Record<string, unknown>): Engine;
}

/** What weighs how much: a title says more than the words below it; other names and pinyin as much as a title. */
const RANKING = { termFrequency: 0.6, pageLength: 0.5, metaWeights: { title: 6, keywords: 5, path: 0.6, version: 0.1 } } as const;

/**
 * Loads Pagefind and opens a bundle.
 * @param archive also versions that are not in force
 */
export async function openEngine(base: string, tag: string, archive: boolean): Promise<Engine> {
  const address = `${base}pagefind/pagefind.js`;
  const module: unknown = await import(/* @vite-ignore */ address);
  if (!isPagefind(module)) throw new Error(`${address} 不是 Pagefind`);
  // On the main thread: a search takes a few milliseconds, the worker would cost 12 KB, and policies may forbid workers.
  const engine = module.createInstance({ basePath: `${base}pagefind/`, baseUrl: '/', noWorker: true, metaCacheTag: tag, ranking: RANKING });
  if (archive) await engine.mergeIndex(`${base}pagefind/archive/`, { baseUrl: '/', metaCacheTag: tag });
  return engine;
}

function isPagefind(module: unknown): module is PagefindModule {
  return typeof module === 'object' && module !== null && 'createInstance' in module && typeof module.createInstance === 'function';
}
