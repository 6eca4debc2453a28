/** What the result page shows, as its address says it. */
export interface PageState {
  question: string;
  /** Empty: all kinds. */
  kinds: string[];
  scope: Scope;
  /** Id of the module, or of the post, that answers are to be about; `''`: any. */
  module: string;
  role: string;
  limit: number;
}

/** Which versions are searched. */
export const SCOPES = {
  inforce: { label: '只看现行', statuses: [], archive: false },
  upcoming: { label: '含尚未施行', statuses: ['inforce', 'upcoming'], archive: true },
  all: { label: '含历史、废止和草案', statuses: [], archive: true },
} as const satisfies Record<string, { label: string; statuses: readonly string[]; archive: boolean }>;

export type Scope = keyof typeof SCOPES;
export const PAGE_SIZE = 20;

/** Reads the state from the query of an address. */
export function readState(search: string): PageState {
  const parameters = new URLSearchParams(search);
  const scope = parameters.get('status') ?? 'inforce';
  return { question: (parameters.get('q') ?? '').trim(), kinds: parameters.getAll('kind').sort(), scope: isScope(scope) ? scope : 'inforce', module: parameters.get('module') ?? '', role: parameters.get('role') ?? '', limit: PAGE_SIZE };
}

/** Writes the query of an address; what is as usual is left out. */
export function writeState({ question, kinds, scope, module, role }: PageState): string {
  const parameters = new URLSearchParams();
  if (question !== '') parameters.set('q', question);
  for (const kind of kinds) parameters.append('kind', kind);
  if (scope !== 'inforce') parameters.set('status', scope);
  if (module !== '') parameters.set('module', module);
  if (role !== '') parameters.set('role', role);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

/** Whether the reader has left out some answers: then nothing found says nothing about the site. */
export function isNarrowed({ kinds, module, role }: PageState): boolean {
  return kinds.length > 0 || module !== '' || role !== '';
}

export function isScope(text: string): text is Scope {
  return Object.hasOwn(SCOPES, text);
}
