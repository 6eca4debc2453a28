import { formatChinese } from '../domain/dates.ts';
import type { Regulation } from '../domain/schemas/regulation.ts';
import type { Version, Work } from '../domain/works.ts';
import { versionHref } from './urls.ts';

export interface Place {
  label: string;
  href: string;
}

/** One line under an article: where it comes from, or what a later version does to it. */
export interface ChangeNote {
  tone: 'origin' | 'later';
  text: string;
  places: Place[];
  note: string;
}

type Change = Regulation['changes'][number];

export const OPERATIONS = {
  add: '新增', delete: '删除', amend: '修改', renumber: '条号变化', split: '拆分', merge: '合并', move: '移动',
} as const satisfies Record<Change['op'], string>;

const ORIGINS = {
  add: '本版新增', delete: '', amend: '修改自', renumber: '原', split: '拆分自', merge: '合并自', move: '移动自',
} as const satisfies Record<Change['op'], string>;

/** Says how an article came from the version before, and what the version after does to it. */
export function changeNotes(version: Version, work: Work, articleId: string): ChangeNote[] {
  const position = work.versions.indexOf(version);
  const [before, after] = [work.versions[position - 1], work.versions[position + 1]];
  return [...origins(version, before, articleId), ...(after ? later(after, articleId) : [])];
}

/** The articles of an entry that stand opposite one article: its partner in a one-to-one list, else the whole side. */
export function partners(mine: readonly string[], theirs: readonly string[], articleId: string): readonly string[] {
  return mine.length === theirs.length ? theirs.slice(mine.indexOf(articleId), mine.indexOf(articleId) + 1) : theirs;
}

/** Names articles of a version and links to them. */
export function placesIn(version: Version, ids: readonly string[]): Place[] {
  return ids.map((id) => ({ label: version.provision(id)?.label ?? id, href: versionHref(version.id, id) }));
}

function origins(version: Version, before: Version | undefined, articleId: string): ChangeNote[] {
  return version.entry.data.changes.filter(({ to }) => to.includes(articleId)).map(({ op, from, to, note }) => ({
    tone: 'origin',
    text: before && from.length > 0 ? `${ORIGINS[op]}${before.entry.data.version}版` : ORIGINS[op],
    places: before ? placesIn(before, partners(to, from, articleId)) : [],
    note,
  }));
}

function later(after: Version, articleId: string): ChangeNote[] {
  const { version, effective, changes } = after.entry.data;
  const when = effective === undefined ? '草案' : `${formatChinese(effective)}起施行`;
  return changes.filter(({ from }) => from.includes(articleId)).map(({ op, from, to, note }) => ({
    tone: 'later',
    text: `${version}版（${when}）${OPERATIONS[op]}`,
    places: placesIn(after, partners(from, to, articleId)),
    note,
  }));
}
