import type { AlignedPair, Alignment, UnitName } from './alignment.ts';
import { factsOf, indexPairs, objectionTo, SHAPES, type DeclaredChange, type Objection, type PairIndex } from './declared.ts';

/** What the author should write in `changes[]`; only the note is left to write. */
export interface ChangeEntry extends DeclaredChange {
  substantive: boolean;
}

/** One disagreement between `changes[]` and the texts. */
export interface ChangeMismatch {
  kind: 'undeclared' | 'unknown-article' | 'shape' | Objection['kind'];
  /** Position in `changes[]`; null for a change nobody declared. */
  entry: number | null;
  /** In Chinese, without a full stop. */
  message: string;
  remedy: string;
  /** Entries that would be right, as far as the texts tell. */
  suggestion: ChangeEntry[];
}

/** Ids `changes[]` can name; annexes and numbered clauses cannot be declared and are not asked for. */
const DECLARABLE = /^art-\d+(-\d+)*$/;

const WHAT_HAPPENED = {
  identical: '文字、条号均未变化', renumber: '文字未变，仅条号变化', amend: '文字有改动', move: '移动了位置',
  split: '拆分为数条', merge: '由数条合并而成', add: '是新增的条', delete: '已删除',
} as const satisfies Record<AlignedPair['op'], string>;

/** Lists the entries `changes[]` should have; neighbouring renumberings share one. */
export function describeChanges(alignment: Pick<Alignment, 'pairs'>): ChangeEntry[] {
  const entries: ChangeEntry[] = [];
  for (const pair of alignment.pairs.filter(isDeclarable)) {
    const last = entries.at(-1);
    if (pair.op === 'renumber' && last?.op === 'renumber') {
      last.from.push(...pair.from);
      last.to.push(...pair.to);
      continue;
    }
    entries.push(...entryFor(pair));
  }
  return entries;
}

/**
 * Compares what the author declared with what the texts show. The author decides where the texts leave room (an
 * amendment so deep that it looks like deletion and addition, splits, merges, moves); the texts decide where they do not.
 */
export function compareChanges(declared: readonly DeclaredChange[], alignment: Alignment): ChangeMismatch[] {
  const index = indexPairs(alignment.pairs);
  const label = labeller(alignment);
  const wrong = declared.flatMap((change, entry) => judgeEntry(change, entry, alignment, index, label));
  return [...wrong, ...undeclared(declared, alignment, label)];
}

/** Writes an entry as it would stand in front matter. */
export function printEntry({ op, from, to, substantive }: ChangeEntry): string {
  const lists = [...(from.length > 0 ? [`from: [${from.join(', ')}]`] : []), ...(to.length > 0 ? [`to: [${to.join(', ')}]`] : [])];
  return `{ op: ${op}, ${lists.join(', ')}, note: …${substantive ? '' : ', substantive: false'} }`;
}

type Labeller = (side: 'before' | 'after', ids: readonly string[]) => string;

function judgeEntry(change: DeclaredChange, entry: number, alignment: Alignment, index: PairIndex, label: Labeller): ChangeMismatch[] {
  const unknown = [...missing(change.from, alignment.before, '上一版本'), ...missing(change.to, alignment.after, '本版本')];
  if (unknown.length > 0) return [{ kind: 'unknown-article', entry, message: `changes[${entry}] 所指的条不存在：${unknown.join('、')}`, remedy: '按两个版本的条号改正 from 和 to', suggestion: [] }];
  if (!SHAPES[change.op].fits(change.from.length, change.to.length)) return [{ kind: 'shape', entry, message: `changes[${entry}] 的 from 有 ${change.from.length} 条，to 有 ${change.to.length} 条，与 op ${change.op} 不合`, remedy: `${SHAPES[change.op].says}`, suggestion: [] }];
  return factsOf(change, entry).flatMap((fact) => {
    const objection = objectionTo(fact, alignment, index);
    if (objection === null) return [];
    const suggestion = pairsIn(objection).filter(isDeclarable).flatMap(entryFor);
    const said = `changes[${entry}] 写 ${fact.op} ${[...fact.from, '→', ...fact.to].join(' ')}`;
    return [{ kind: objection.kind, entry, message: `${said}，但${explain(objection, label)}`, remedy: remedyFor(objection, suggestion), suggestion }];
  });
}

function explain(objection: Objection, label: Labeller): string {
  switch (objection.kind) {
    case 'unchanged':
    case 'wrong-operation':
      return `${label('before', objection.pair.from)}${WHAT_HAPPENED[objection.pair.op]}`;
    case 'wrong-partner':
      return objection.pairs.map((pair) => describePair(pair, label)).join('；');
    case 'implausible':
      return `${objection.strangers.join('、')} 与所称来源的文字几乎没有重合`;
  }
}

function remedyFor(objection: Objection, suggestion: readonly ChangeEntry[]): string {
  if (objection.kind === 'unchanged') return '删去这一条说明';
  if (objection.kind === 'implausible') return '改正 from、to，或者改写为 add、delete';
  return suggestion.length === 0 ? '删去这一条说明，或者改正 from、to' : `改写为 ${suggestion.map(printEntry).join(' 与 ')}`;
}

function pairsIn(objection: Objection): AlignedPair[] {
  if (objection.kind === 'wrong-partner') return objection.pairs;
  return objection.kind === 'wrong-operation' ? [objection.pair] : [];
}

/** Computed changes none of whose declarations accounts for; all bare renumberings together, since one insertion causes many. */
function undeclared(declared: readonly DeclaredChange[], alignment: Alignment, label: Labeller): ChangeMismatch[] {
  const from = new Set(declared.flatMap((change) => change.from));
  const to = new Set(declared.flatMap((change) => change.to));
  const open = alignment.pairs.filter(isDeclarable).filter((pair) => !(pair.from.every((id) => from.has(id)) && pair.to.every((id) => to.has(id))));
  const renumbered = open.filter((pair) => pair.op === 'renumber');
  const joined = renumbered.length === 0 ? [] : [{ op: 'renumber' as const, from: renumbered.flatMap((pair) => pair.from), to: renumbered.flatMap((pair) => pair.to), similarity: 1, textChanged: false }];
  return [...joined, ...open.filter((pair) => pair.op !== 'renumber')].map((pair) => {
    const suggestion = entryFor(pair);
    return { kind: 'undeclared', entry: null, message: `修订说明缺少：${describePair(pair, label)}`, remedy: `在 changes 中补 ${suggestion.map(printEntry).join(' 与 ')}`, suggestion };
  });
}

function entryFor({ op, from, to, textChanged }: AlignedPair): ChangeEntry[] {
  return op === 'identical' ? [] : [{ op, from: [...from], to: [...to], substantive: textChanged }];
}

function isDeclarable(pair: AlignedPair): boolean {
  return pair.op !== 'identical' && [...pair.from, ...pair.to].every((id) => DECLARABLE.test(id));
}

function describePair(pair: AlignedPair, label: Labeller): string {
  const [from, to] = [label('before', pair.from), label('after', pair.to)];
  if (pair.from.length === 0) return `本版本${to}${WHAT_HAPPENED[pair.op]}`;
  if (pair.to.length === 0) return `上一版本${from}${WHAT_HAPPENED[pair.op]}`;
  const numbers = from === to ? `${from}` : `上一版本${from}即本版本${to}`;
  return pair.op === 'identical' ? `${numbers}没有变化` : `${numbers}，${WHAT_HAPPENED[pair.op]}`;
}

function missing(ids: readonly string[], known: readonly UnitName[], side: string): string[] {
  return ids.filter((id) => !known.some((unit) => unit.id === id)).map((id) => `${side}的 ${id}`);
}

function labeller(alignment: Alignment): Labeller {
  const labels = { before: new Map(alignment.before.map(({ id, label }) => [id, label])), after: new Map(alignment.after.map(({ id, label }) => [id, label])) };
  return (side, ids) => {
    const names = ids.map((id) => labels[side].get(id) ?? id);
    return names.length > 3 ? `${names.slice(0, 2).join('、')}等 ${names.length} 条` : names.join('、');
  };
}
