import { alignVersions, type AlignedPair, type Alignment, type AlignmentOperation } from './alignment.ts';
import { canonicalWords } from './canonical.ts';
import type { DeclaredChange } from './declared.ts';
import type { RegulationText } from '../provision.ts';
import { settlePairs } from './settle.ts';
import { normalise } from './similarity.ts';
import { unitsOf } from '../units.ts';

/** One version of a work, as far as lineage needs it. */
export interface TracedVersion {
  version: string;
  seq: number;
  text: RegulationText;
  /** `changes[]` of its front matter: what happened since the version before. */
  changes: readonly DeclaredChange[];
}

/** One article in one version. */
export interface TracedUnit {
  id: string;
  label: string;
  /** `1.0#art-7`: the version and number under which the article first appeared. */
  lineage: string;
  /** Normalised words without the article's own number. */
  words: string;
}

/** A version in its place in the work, with the settled correspondence to the version before it. */
export interface TracedStep {
  version: string;
  seq: number;
  units: TracedUnit[];
  text: RegulationText;
  /** Empty for the first version. */
  pairs: AlignedPair[];
}

/** All versions of a work, oldest first. */
export type WorkLineage = readonly TracedStep[];

/** One line of an article's history. */
export interface HistoryEntry {
  version: string;
  /** Null in a version in which the article no longer exists. */
  id: string | null;
  label: string | null;
  op: AlignmentOperation | 'origin';
  /** Whether the words differ from the version before. */
  changed: boolean;
  /** The articles of the version before that went into this one. */
  from: string[];
}

/**
 * Follows every article through all versions of a work. A lineage id is given at first appearance and stays with the
 * article through renumbering, amendment and moves; of a split article the part that took most of its words keeps it,
 * of merged articles the one that gave most. The other parts begin lineages of their own, the other sources end.
 */
export function traceLineage(versions: readonly TracedVersion[]): WorkLineage {
  const steps: TracedStep[] = [];
  let earlier: TracedVersion | null = null;
  for (const version of versions.toSorted((a, b) => a.seq - b.seq)) {
    const alignment: Alignment | null = earlier && alignVersions(earlier.text, version.text);
    const pairs = alignment ? settlePairs(alignment, version.changes) : [];
    const inherited = alignment ? inherit(pairs, alignment.overlap, steps.at(-1)) : new Map<string, string>();
    const units = unitsOf(version.text).map(({ id, label, provision }) => ({
      id, label, lineage: inherited.get(id) ?? `${version.version}#${id}`, words: normalise(canonicalWords(provision)),
    }));
    steps.push({ version: version.version, seq: version.seq, units, text: version.text, pairs });
    earlier = version;
  }
  return steps;
}

/** Says which lineage each article of a version belongs to; the lock records this. */
export function lineagesOf(work: WorkLineage, version: string): Record<string, string> {
  const step = work.find((other) => other.version === version);
  return Object.fromEntries((step?.units ?? []).map(({ id, lineage }) => [id, lineage]));
}

/** Tells the history of one article, from the version in which it appeared; it ends with the version that dropped it. */
export function articleHistory(work: WorkLineage, lineage: string): HistoryEntry[] {
  const history: HistoryEntry[] = [];
  let last: TracedUnit | null = null;
  for (const step of work) {
    const unit = step.units.find((other) => other.lineage === lineage) ?? null;
    if (unit) history.push(entryFor(step, unit));
    else if (last) history.push(ending(step, last.id));
    last = unit;
  }
  return history;
}

function entryFor(step: TracedStep, unit: TracedUnit): HistoryEntry {
  const pair = step.pairs.find((other) => other.to.includes(unit.id));
  const from = pair?.from ?? [];
  const op = pair?.op ?? 'origin';
  return { version: step.version, id: unit.id, label: unit.label, op, changed: op !== 'origin' && (pair?.textChanged ?? false), from };
}

/** An article ends by deletion, or by going into another one. */
function ending(step: TracedStep, id: string): HistoryEntry {
  const pair = step.pairs.find((other) => other.from.includes(id));
  return { version: step.version, id: null, label: null, op: pair?.op ?? 'delete', changed: true, from: [id] };
}

function inherit(pairs: readonly AlignedPair[], overlap: Alignment['overlap'], before: TracedStep | undefined): Map<string, string> {
  const lineages = new Map((before?.units ?? []).map(({ id, lineage }) => [id, lineage]));
  return new Map(
    pairs.flatMap((pair) => {
      const [heir] = pair.from
        .flatMap((from) => pair.to.map((to) => ({ from, to, share: overlap[from]?.[to] ?? 0 })))
        .sort((a, b) => b.share - a.share || compare(pair.from.indexOf(a.from), pair.from.indexOf(b.from)) || compare(pair.to.indexOf(a.to), pair.to.indexOf(b.to)));
      const lineage = heir && lineages.get(heir.from);
      return heir && lineage !== undefined ? [[heir.to, lineage] as const] : [];
    }),
  );
}

function compare(a: number, b: number): number {
  return a - b;
}
