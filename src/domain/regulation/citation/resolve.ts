import { isLegalTitle } from './documents.ts';
import { foldTitle, type CitationLibrary, type LocalAlias, type VersionText } from './library.ts';
import { chooseVersion } from './version.ts';
import type { CitationMention, CitationPart, Pin } from './mention.ts';
import { findTargets, isSoleParagraph, type TargetProblemKind, type Targets } from './targets.ts';
import { indexOf, type Place } from './provision-index.ts';
import { namesOtherText, statuteName } from './statute-name.ts';

export { createCitationLibrary, localAliases } from './library.ts';
export type { CitationLibrary, LocalAlias, VersionText } from './library.ts';

export type CitationProblemKind = TargetProblemKind | 'document-unregistered';

export interface CitationProblem {
  kind: CitationProblemKind;
  /** In Chinese, concrete, without a full stop. */
  message: string;
  /** What may have been meant: labels of provisions, or titles. */
  candidates: string[];
}

export interface ResolvedPart {
  part: CitationPart;
  /** Provision ids in document order, ranges expanded; empty when the part leads nowhere. */
  targets: string[];
  problem: CitationProblem | null;
  /** True when the part says 第一款 of an article that has only one. */
  redundantParagraph: boolean;
}

/** What a mention points at, as of one date. */
export interface CitationResolution {
  mention: CitationMention;
  /** Title of the document it leads to; for external ones as the citing text says it. */
  title: string | null;
  work: string | null;
  version: string | null;
  parts: ResolvedPart[];
  /**
   * `external`: a document without text here (with a problem when it is not even registered by name);
   * `not-a-citation`: ordinary words that only look like one.
   */
  status: 'resolved' | 'external' | 'not-a-citation' | 'unresolved';
  /** The first problem of any part, or of the document. */
  problem: CitationProblem | null;
}

export interface CitationContext {
  /** The regulation that the mention stands in; null in other documents. */
  self: VersionText | null;
  /** The day as of which citations without a version are read, YYYY-MM-DD. */
  date: string;
  library: CitationLibrary;
  /** Short names that the document defines for itself (`localAliases(mentions)`). */
  local?: readonly LocalAlias[];
}

/** 关于修改〈运维管理办法〉的决定, 安全生产法修正案（二）: a bare 第九条 in it is one of the amended text. */
const AMENDS = /(?:修改|修正|修订)[〈《<](.+)[〉》>]|^(.+法典?)修正案(?:[（(].+)?$/;

type Destination =
  | { kind: 'version'; version: VersionText; missing: string | null }
  | { kind: 'external'; name: string; known: boolean }
  | { kind: 'unnamed'; noun: string }
  | { kind: 'none' };

/** Resolves one mention (rules 1–7 of the citation grammar). Pure; a library is built once and asked often. */
export function resolveMention(mention: CitationMention, context: CitationContext): CitationResolution {
  const destination = findDocument(mention, context);
  switch (destination.kind) {
    case 'none':
      return withoutText(mention, 'not-a-citation', null, null);
    case 'external':
      return withoutText(mention, 'external', destination.name, destination.known ? null : unregistered(destination.name, context.library));
    case 'unnamed':
      return withoutText(mention, 'unresolved', null, { kind: 'antecedent-missing', message: `同一款之内没有提到哪个${destination.noun}`, candidates: [] });
    case 'version':
      return orInNamed(resolveIn(mention, destination.version, destination.missing, context), context);
  }
}

/** Where the own text has no such provision, the document named just before is meant: 刑法第一百条某罪、第二百条某罪. */
function orInNamed(resolution: CitationResolution, context: CitationContext): CitationResolution {
  const { mention, problem } = resolution;
  if (problem?.kind !== 'provision-missing' || mention.document.kind !== 'bare' || mention.document.named === null) return resolution;
  const { named } = mention.document;
  const other = resolveMention({ ...mention, document: { kind: 'title', title: named, qualifier: null } }, context);
  return other.status === 'resolved' || other.status === 'external' ? { ...other, mention } : resolution;
}

function resolveIn(mention: CitationMention, version: VersionText, missing: string | null, { self }: CitationContext): CitationResolution {
  const index = indexOf(version.text);
  const inside = self !== null && self.work === version.work && self.version === version.version;
  const origin = inside && mention.at !== null ? index.place(mention.at) : null;
  const parts = mention.parts.map((part) => resolvePart(part, findTargets(index, adapt(part.pins, version), origin)));
  const lost: CitationProblem | null = missing === null ? null : { kind: 'document-unregistered', message: missing, candidates: [version.title] };
  const problem = lost ?? parts.find((part) => part.problem !== null)?.problem ?? null;
  return { mention, title: version.title, work: version.work, version: version.version, parts, status: problem === null ? 'resolved' : 'unresolved', problem };
}

function resolvePart(part: CitationPart, targets: Targets): ResolvedPart {
  if (!targets.ok) return { part, targets: [], problem: targets.problem, redundantParagraph: false };
  return { part, targets: targets.places.map(({ provision }) => provision.id), problem: null, redundantParagraph: saysSoleParagraph(part.pins, targets.places) };
}

function saysSoleParagraph(pins: readonly Pin[], places: readonly Place[]): boolean {
  const says = pins.some(({ level, relative }) => level === 'paragraph' && relative === null) && pins.some(({ level }) => level === 'article');
  return says && places.every((place) => {
    for (let current: Place | null = place; current; current = current.parent) if (isSoleParagraph(current)) return true;
    return false;
  });
}

/** Reads 7.3 in a document without numbered clauses as 第七条第（三）项 (as people type it), else as 第七条第三款. */
function adapt(pins: readonly Pin[], version: VersionText): readonly Pin[] {
  const [pin] = pins;
  const number = pin?.numbers[0];
  if (pin?.level !== 'clause' || !number || version.numbering !== 'article') return pins;
  const article: Pin = { ...pin, level: 'article', numbers: [{ value: number.value, suffix: [] }] };
  const [lower, point] = number.suffix;
  if (lower === undefined) return [article];
  const below = (level: 'item' | 'paragraph' | 'point', value: number): Pin => ({ ...pin, level, numbers: [{ value, suffix: [] }] });
  const hasItem = findTargets(indexOf(version.text), [article, below('item', lower)], null).ok;
  return [article, below(hasItem ? 'item' : 'paragraph', lower), ...(point === undefined ? [] : [below('point', point)])];
}

function findDocument(mention: CitationMention, context: CitationContext): Destination {
  const { document } = mention;
  switch (document.kind) {
    case 'self':
      return ownText(mention, context);
    case 'title':
      return namedDocument(document.title, document.qualifier, mention, context);
    case 'anaphora':
      if (document.antecedent !== null) return namedDocument(document.antecedent, null, mention, context);
      return context.self ? { kind: 'unnamed', noun: document.noun } : { kind: 'none' };
    case 'bare':
      return bareDocument(document.before, mention, context);
  }
}

/** Without a document in front: a name in the words before, else the text itself, and in other documents no citation. */
function bareDocument(before: string, mention: CitationMention, context: CitationContext): Destination {
  const registered = context.library.nameAtEnd(before, context.local);
  if (registered !== null) return namedDocument(registered, null, mention, context);
  const name = statuteName(before);
  if (name !== null) return { kind: 'external', name, known: context.library.isKnownExternal(name) };
  if (namesOtherText(before)) return { kind: 'none' };
  const amended = amendedBy(context.self?.title ?? '');
  const relative = mention.parts.some(({ pins }) => pins.some((pin) => pin.relative !== null));
  return amended !== undefined && !relative ? namedDocument(amended, null, mention, context) : ownText(mention, context);
}

function ownText(mention: CitationMention, { self, library }: CitationContext): Destination {
  if (!self) return { kind: 'none' };
  // A text without 条 that speaks of 第十七条之一 amends another one: 在刑法第十七条后增加一条，作为第十七条之一.
  if (self.text.problems.some(({ kind }) => kind === 'no-articles') && mention.parts.length > 0) return { kind: 'external', name: amendedTitle(mention, self), known: true };
  if (mention.versionTail !== '原') return { kind: 'version', version: self, missing: null };
  const earlier = library.byTitle(self.work).filter(({ seq }) => seq < self.seq).toSorted((a, b) => b.seq - a.seq)[0];
  return earlier ? { kind: 'version', version: earlier, missing: null } : { kind: 'external', name: self.title, known: true };
}

function amendedTitle({ document }: CitationMention, self: VersionText): string {
  return (document.kind === 'bare' ? document.named : null) ?? amendedBy(self.title) ?? '被修改的文件';
}

function amendedBy(title: string): string | undefined {
  const [, quoted, law] = AMENDS.exec(title) ?? [];
  return quoted ?? law;
}

function namedDocument(written: string, qualifier: string | null, mention: CitationMention, context: CitationContext): Destination {
  const { self, library, date } = context;
  const title = context.local?.find(({ alias }) => foldTitle(alias) === foldTitle(written))?.title ?? written;
  const qualified = `${title}（${qualifier ?? ''}）`;
  const name = library.byTitle(qualified).length > 0 ? qualified : title;
  const versions = library.byTitle(name);
  if (versions.length > 0) {
    const choice = chooseVersion(versions, { title: name, qualifier, tail: mention.versionTail, date, self });
    return { kind: 'version', ...choice };
  }
  const known = library.isKnownExternal(title);
  const legal = known || isLegalTitle(title) || statuteName(title) !== null || mention.parts.length > 0;
  return legal ? { kind: 'external', name: title, known } : { kind: 'none' };
}

function unregistered(name: string, library: CitationLibrary): CitationProblem {
  return { kind: 'document-unregistered', message: `没有登记《${name}》`, candidates: library.similarTitles(name).map((title) => `《${title}》`) };
}

function withoutText(mention: CitationMention, status: CitationResolution['status'], title: string | null, problem: CitationProblem | null): CitationResolution {
  const parts = mention.parts.map((part) => ({ part, targets: [], problem: null, redundantParagraph: false }));
  return { mention, title, work: null, version: null, parts, status, problem };
}
