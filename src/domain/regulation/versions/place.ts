import type { TracedStep, WorkLineage } from './lineage.ts';
import { canonicalWords } from './canonical.ts';
import { walkProvisions, type Provision } from '../provision.ts';
import { bigramsOf, dice, normalise } from './similarity.ts';

/** Where a provision of one version stands in another, and what became of it. */
export interface Place {
  /** `same`: number and words alike; `renumbered`: words alike; `amended`; `split`: in several articles; `gone`. */
  state: 'same' | 'renumbered' | 'amended' | 'split' | 'gone';
  /** Provision ids in the other version; empty when gone. */
  ids: string[];
}

const GONE: Place = { state: 'gone', ids: [] };
/** A 款 or 项 less alike than this is taken for another one. */
const SAME_PART = 0.35;

/**
 * Finds the place of a provision (an article, or a 款, 项, 目 inside one) of one version in an earlier or later version:
 * `引自 1.0 版第七条；现行 2.0 版为第九条，文字有改动`.
 */
export function currentPlace(work: WorkLineage, from: { version: string; provision: string }, to: string): Place {
  const source = work.findIndex((step) => step.version === from.version);
  const target = work.findIndex((step) => step.version === to);
  const [origin, destination] = [work[source], work[target]];
  if (!origin || !destination || !find(origin, from.provision)) return GONE;
  const unit = origin.units.filter(({ id }) => contains(id, from.provision)).sort((a, b) => b.id.length - a.id.length)[0];
  if (!unit) return framePlace(origin, destination, from.provision);
  const ids = follow(work, unit.id, source, target);
  const [only] = ids;
  if (only === undefined) return GONE;
  if (ids.length > 1) return { state: 'split', ids };
  if (unit.words === destination.units.find(({ id }) => id === only)?.words) return kept(from.provision, only + from.provision.slice(unit.id.length));
  return from.provision === unit.id ? { state: 'amended', ids } : placeInside(origin, destination, from.provision, only);
}

/** Goes from version to version along the settled pairs, in either direction. */
function follow(work: WorkLineage, id: string, source: number, target: number): string[] {
  let ids = [id];
  for (let at = source; at < target; at += 1) ids = across(ids, work[at + 1], 'from', 'to');
  for (let at = source; at > target; at -= 1) ids = across(ids, work[at], 'to', 'from');
  return ids;
}

function across(ids: readonly string[], step: TracedStep | undefined, near: 'from' | 'to', far: 'from' | 'to'): string[] {
  const pairs = (step?.pairs ?? []).filter((pair) => pair[near].some((id) => ids.includes(id)));
  return [...new Set(pairs.flatMap((pair) => pair[far]))];
}

/** Looks for a 款, 项 or 目 among those of the amended article: same words first, then the most alike of its level. */
function placeInside(origin: TracedStep, destination: TracedStep, provision: string, article: string): Place {
  const part = find(origin, provision);
  const parts = [...walkProvisions(find(destination, article)?.children ?? [])].filter((other) => other.level === part?.level);
  if (!part) return GONE;
  const words = wordsOf(part);
  const equal = parts.find((other) => wordsOf(other) === words);
  if (equal) return kept(provision, equal.id);
  const grams = bigramsOf(words);
  const [best] = parts.map((other) => ({ id: other.id, alike: dice(grams, bigramsOf(wordsOf(other))) })).sort((a, b) => b.alike - a.alike);
  return best && best.alike >= SAME_PART ? { state: 'amended', ids: [best.id] } : { state: 'amended', ids: [article] };
}

/** Chapters and sections have no lineage: the one of the same title, else gone. */
function framePlace(origin: TracedStep, destination: TracedStep, provision: string): Place {
  const frame = find(origin, provision);
  if (!frame) return GONE;
  const title = normalise(frame.heading ?? '');
  const same = [...walkProvisions(destination.text.children)].find((other) => other.level === frame.level && normalise(other.heading ?? '') === title);
  return same ? kept(provision, same.id) : GONE;
}

function kept(before: string, after: string): Place {
  return { state: before === after ? 'same' : 'renumbered', ids: [after] };
}

function find(step: TracedStep, id: string): Provision | undefined {
  for (const provision of walkProvisions(step.text.children)) if (provision.id === id) return provision;
  return undefined;
}

function wordsOf(provision: Provision): string {
  return normalise(canonicalWords(provision));
}

function contains(unit: string, provision: string): boolean {
  return provision === unit || provision.startsWith(`${unit}-`);
}
