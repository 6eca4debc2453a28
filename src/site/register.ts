import { addDays } from '../domain/dates.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { nextReview } from '../domain/regulation/versions/review.ts';
import type { Version, Work } from '../domain/works.ts';
import { documentHref, versionHref } from './urls.ts';

export interface RegisterRow {
  work: Work;
  version: Version;
  href: string;
  owner: string;
  ownerHref: string;
  /** Due day of the next review; only what is in force or to come is reviewed. */
  review: string | null;
  /** Last day in force, where it is known. */
  until: string | null;
}

/** Every version of every work: by code, newest first. */
export function registerRows(kb: KnowledgeBase): RegisterRow[] {
  const works = kb.works.toSorted((a, b) => (a.shown.entry.data.code < b.shown.entry.data.code ? -1 : 1));
  return works.flatMap((work) => work.versions.toReversed().map((version) => rowOf(kb, work, version)));
}

function rowOf(kb: KnowledgeBase, work: Work, version: Version): RegisterRow {
  const { data } = version.entry;
  const lives = version.status === 'inforce' || version.status === 'upcoming';
  const end = version.inForce?.to ?? null;
  return {
    work,
    version,
    href: versionHref(version.id),
    owner: kb.get('roles', data.owner)?.title ?? data.owner,
    ownerHref: documentHref('roles', data.owner),
    review: lives ? nextReview(data) : null,
    until: end === null ? null : addDays(end, -1),
  };
}
