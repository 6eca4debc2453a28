import { collections } from '../../src/domain/collections.ts';
import { EDITION_KINDS, planEditions } from '../../src/domain/editions.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { nearest } from '../../src/domain/nearest.ts';
import { verifyChain } from '../../src/domain/regulation/versions/lock-problems.ts';
import type { EditionKind, EditionRecord } from '../../src/domain/regulation/versions/lock.ts';
import { nounOf } from '../../src/domain/targets.ts';
import { sha256 } from '../../src/source/disk.ts';
import type { Release, ReleaseOutcome, ReleaseTarget } from './release-target.ts';
import { UsageError } from './terminal.ts';

/**
 * Plans the publication of the edition of a runbook, plan or exercise that stands in the content.
 * @throws UsageError when there is no such document, or it stands at another version.
 */
export function releaseOfEdition(kb: KnowledgeBase, { kind, id, version }: ReleaseTarget, today: string): Release {
  const kinds = EDITION_KINDS.filter((known) => kind === null || kind === known);
  const found = kinds.flatMap((known) => kb.get(known, id) ?? []);
  const [entry, other] = found;
  if (!entry) throw unknown(kb, kinds, id);
  if (other) throw new UsageError(`${id} 既是${nounOf(entry.collection)}，又是${nounOf(other.collection)}`, `写明是哪一种，如 ${entry.collection}/${id}@${version}`);
  if (entry.data.version !== version) throw new UsageError(`${nounOf(entry.collection)} ${id} 现在是 ${entry.data.version}版，不是 ${version}版`, `写作 ${id}@${entry.data.version}；别的版本在有它的提交上发布`);
  return { name: `${id}@${version}`, concerns: (path) => path === entry.facts.path, outcome: outcomeOf(kb, [entry], today) };
}

/** Plans the publication of every edition that has no record yet; a file that cannot be read holds up all of them. */
export function releaseOfAllEditions(kb: KnowledgeBase, today: string): Release {
  const folders = EDITION_KINDS.map((kind) => `${collections[kind].folder}/`);
  const entries = EDITION_KINDS.flatMap((kind): readonly Entry<EditionKind>[] => kb.all(kind));
  return { name: '全部手册、预案和脚本', concerns: (path) => folders.some((folder) => path.startsWith(folder)), outcome: outcomeOf(kb, entries, today) };
}

function outcomeOf(kb: KnowledgeBase, entries: readonly Entry<EditionKind>[], today: string): ReleaseOutcome {
  const broken = verifyChain(kb.lock, sha256);
  if (broken.length > 0) return { state: 'refused', refusals: broken };
  const plan = planEditions(kb.lock, entries, today);
  if (plan.state === 'refused') return plan;
  const [only, more] = entries;
  const named = only === undefined || more !== undefined ? `${entries.length} 个版本都` : `${only.id}@${only.data.version} `;
  if (plan.state === 'unchanged') return { state: 'unchanged', said: `${named}已有发布记录，内容与记录一致，没有写入\n` };
  return { state: 'append', lock: plan.lock, said: `${plan.records.map(describe).join('\n')}\n` };
}

function describe({ collection, id, version, on, sha256: hash, steps }: EditionRecord): string {
  return `${nounOf(collection)} ${id}@${version}，${on} 发布，${steps.length > 0 ? `步骤 ${steps.length} 个，` : ''}文件的 SHA-256 ${hash}`;
}

function unknown(kb: KnowledgeBase, kinds: readonly EditionKind[], id: string): UsageError {
  const unread = kinds.find((kind) => kb.exists(kind, id));
  if (unread) return new UsageError(`${nounOf(unread)} ${id} 读不出`, `先运行 npm run check 改正它的错误`);
  const [only, more] = kinds;
  const known = [...(more === undefined ? [] : kb.works.map((work) => work.id)), ...kinds.flatMap((kind) => kb.all(kind).map((entry) => entry.id))];
  const close = nearest(id, known);
  return new UsageError(`没有 ${id} 这份${only === undefined || more !== undefined ? '制度、手册、预案或者脚本' : nounOf(only)}`, close.length > 0 ? `是否指 ${close.join('、')}` : '写作 标识@版本，标识等于文件名');
}
