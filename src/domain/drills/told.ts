import type { KnowledgeBase } from '../knowledge-base.ts';
import { editionsOf, isKnownEdition } from '../editions.ts';
import { nearest } from '../nearest.ts';
import type { Refusal } from '../regulation/versions/release.ts';
import type { Drill, Improvement, ScoreItem } from '../schemas/drill.ts';
import type { EventLevel } from '../schemas/event-levels.ts';
import { nounOf } from '../targets.ts';

/** What people say about a run that the run itself cannot know. What is undefined was not said, and is left to be filled in. */
export interface Told {
  as: Drill['kind'];
  id?: string;
  code?: string;
  title?: string;
  form?: Drill['form'];
  sample: boolean;
  place?: string;
  level?: EventLevel;
  plans?: string[];
  services?: string[];
  scenario?: string;
  objectives?: string[];
  commander?: string;
  participants?: string[];
  evaluators?: string[];
  recorder?: string;
  /** 发现时刻: from it the time to recovery counts. */
  found?: string;
  /** When a tabletop was declared over. */
  ended?: string;
  restored: { at: string; what: string }[];
  scores?: { [Item in ScoreItem]?: 1 | 3 | 5 };
  findings?: string[];
  improvements?: Improvement[];
  evidence?: string[];
  approvedBy?: string;
  /** Whose name stands for which post, for people whom the run itself does not call by their post. */
  names: { name: string; role: string }[];
}

/** Everything that was named and does not exist, with what it may have been meant to be. */
export function unknownTold(kb: KnowledgeBase, told: Told): Refusal[] {
  const roles = [told.commander, told.recorder, told.approvedBy, told.participants, told.evaluators, told.names.map(({ role }) => role), told.improvements?.flatMap(({ owner, verifier }) => [owner, verifier])];
  const named = [
    ...roles.flat().flatMap((role) => (role === undefined ? [] : [{ kind: 'roles' as const, id: role }])),
    ...(told.services ?? []).map((id) => ({ kind: 'services' as const, id })),
  ];
  const missing = named.filter(({ kind, id }, index) => kb.get(kind, id) === null && named.findIndex((other) => other.kind === kind && other.id === id) === index);
  return [
    ...missing.map(({ kind, id }) => ({ message: `没有${nounOf(kind)} ${id}`, remedy: suggest(nearest(id, kb.all(kind).map((entry) => entry.id)), `用 ${kind} 里已有的标识`) })),
    ...(told.plans ?? []).flatMap((written) => unknownEdition(kb, 'plans', written)),
  ];
}

/** Refuses an edition that neither the content nor the lock knows: a record of it would prove nothing. */
export function unknownEdition(kb: KnowledgeBase, kind: 'runbooks' | 'plans' | 'exercises', written: string): Refusal[] {
  if (isKnownEdition(kb, kind, written)) return [];
  const [id = ''] = written.split('@');
  const present = kb.get(kind, id)?.data.version;
  const known = [...(present === undefined ? [] : [present]), ...editionsOf(kb.lock, kind, id).map(({ version }) => version)];
  if (known.length > 0) {
    return [{ message: `没有${nounOf(kind)} ${written}，已知的版本是 ${[...new Set(known)].join('、')}`, remedy: `那一版用过而没有记入发布锁的，先在有那一版的提交上运行 npm run release -- ${written}；否则核对是不是别处的记录` }];
  }
  const close = nearest(written, kb.all(kind).map((entry) => `${entry.id}@${entry.data.version}`));
  return [{ message: `没有${nounOf(kind)} ${written}，内容和发布锁里都没有 ${id}`, remedy: suggest(close, '核对是不是别处的记录；写作 标识@版本') }];
}

function suggest(close: readonly string[], otherwise: string): string {
  return close.length > 0 ? `是否指 ${close.join('、')}` : otherwise;
}
