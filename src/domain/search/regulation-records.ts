import type { FindActors } from '../duties/actors.ts';
import type { Provision } from '../regulation/provision.ts';
import { ownChildren, unitsOf, type Unit } from '../regulation/units.ts';
import { documentUrl } from '../collections.ts';
import type { Version, Work } from '../works.ts';
import { pinyinWords, type SearchPart, type SearchRecord, type Spell } from './record.ts';

/** Makes one record per version and one per article (or numbered clause, or annex) of it, parts being its 款, 项 and 目, posts those that it names. */
export function regulationRecords(work: Work, find: FindActors, spell: Spell): SearchRecord[] {
  return work.versions.flatMap((version) => [versionRecord(work, version, spell), ...unitRecords(work, version, find, spell)]);
}

/** Where a version is read: the address without a version where it is the one that address shows. */
export function versionUrl(work: Work, version: Version): string {
  return documentUrl('regulations', version === work.shown ? work.id : version.id);
}

function versionRecord(work: Work, version: Version, spell: Spell): SearchRecord {
  const { data } = version.entry;
  return {
    kind: 'regulations',
    url: versionUrl(work, version),
    title: data.title,
    path: [],
    parts: [{ anchor: '', text: [data.summary, data.scope, data.docNo].filter(Boolean).join(' ') }],
    status: version.status,
    modules: [],
    roles: [],
    version: data.version,
    keywords: [data.code, version.id, ...data.aliases, ...pinyinWords(spell(data.title))],
    shelf: null,
  };
}

function unitRecords(work: Work, version: Version, find: FindActors, spell: Spell): SearchRecord[] {
  const frames = framesOf(version.text.children);
  return unitsOf(version.text).map((unit) => ({ unit, parts: unitParts(unit) })).map(({ unit, parts }) => ({
    kind: 'regulations',
    url: `${versionUrl(work, version)}#${unit.id}`,
    title: titleOf(unit.provision),
    path: [version.entry.data.title, ...(frames.get(unit.id) ?? [])],
    parts,
    status: version.status,
    modules: [],
    roles: [...new Set(parts.flatMap(({ text }) => find(text)).flatMap(({ roles }) => roles))].sort(),
    version: version.entry.data.version,
    keywords: unit.provision.heading === null ? [] : pinyinWords(spell(unit.provision.heading)),
    shelf: `${work.id}/${version.entry.data.version}`,
  }));
}

/** Lists the titles above every unit: 第二章 组织形式与职责, 第一节 …. */
function framesOf(provisions: readonly Provision[], above: string[] = []): Map<string, string[]> {
  return new Map(provisions.flatMap((provision) => [
    [provision.id, above] as const,
    ...framesOf(provision.children, [...above, titleOf(provision)]),
  ]));
}

function titleOf({ label, heading }: Provision): string {
  return heading === null ? label : `${label} ${heading}`;
}

/** The words of a unit piece by piece, each with its anchor below the unit. */
export function unitParts({ id, provision }: Unit): SearchPart[] {
  const parts = wordsOf(provision, id);
  return parts.length > 0 ? parts : [{ anchor: '', text: titleOf(provision) }];
}

function wordsOf(provision: Provision, unit: string): SearchPart[] {
  const anchor = provision.id === unit ? '' : provision.id.slice(unit.length + 1);
  const own = [numberOf(provision) + provision.text, ...provision.tables.map(tableText)].filter((text) => text !== '').join(' ');
  const tail = provision.tail.map(({ text }) => text).join('');
  return [
    ...(own === '' ? [] : [{ anchor, text: own }]),
    ...ownChildren(provision).flatMap((child) => wordsOf(child, unit)),
    ...(tail === '' ? [] : [{ anchor, text: tail }]),
  ];
}

/** 第（三）项 stands as （三）, 第1目 as 1．; a 款 has no number in the text. */
function numberOf({ level, label }: Provision): string {
  if (level === 'item') return label.slice(1, -1);
  return level === 'point' ? `${label.slice(1, -1)}．` : '';
}

function tableText({ rows }: Provision['tables'][number]): string {
  return rows.map((cells) => cells.map((runs) => runs.map(({ text }) => text).join('')).join('，')).join('；');
}
