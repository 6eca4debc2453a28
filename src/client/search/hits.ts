import { ENTRIES } from '../../domain/search/shelves.ts';
import type { RouterEntry, RouterWork } from '../../domain/search/router-file.ts';
import type { PreparedVersion } from './regulations.ts';
import type { Router, RouterHit } from './router.ts';

/** Makes the hit of a document that is no regulation. */
export function entryHit(router: Router, entry: RouterEntry, why: string | null = null): RouterHit {
  const url = entryUrl(router, entry);
  return {
    kind: entry.kind,
    url,
    title: entry.kind === 'standards' ? `${entry.code ?? ''} ${entry.title}` : entry.title,
    path: entry.kind === 'standards' || entry.code === undefined ? [] : [entry.code],
    status: entry.status ?? 'inforce',
    version: null,
    words: { shelf: ENTRIES, index: router.file.entries.indexOf(entry), url, anchor: '' },
    why,
  };
}

export function entryUrl(router: Router, { kind, id }: RouterEntry): string {
  return `${router.file.kinds[kind]?.url ?? '/'}${id}/`;
}

/** Makes the hit of a regulation, or of one of its versions. */
export function workHit(work: RouterWork, router: Router, version: string = work.shown): RouterHit {
  const facts = work.versions.find((candidate) => candidate.version === version);
  return {
    kind: 'regulations',
    url: workUrl(router, work, version),
    title: facts?.title ?? work.title,
    path: [work.code],
    status: facts?.status ?? 'inforce',
    version: facts?.version ?? null,
    words: null,
    why: null,
  };
}

/** The address of a version: without the version where that address shows it. */
export function workUrl(router: Router, work: RouterWork, version: string): string {
  const start = `${router.file.kinds['regulations']?.url ?? '/'}${work.id}/`;
  return version === work.shown ? start : `${start}v/${version}/`;
}

export function versionName({ work, facts }: PreparedVersion): string {
  return work.versions.length === 1 ? facts.title : `${facts.title} ${facts.version}版`;
}
