import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import type { VersionRecord } from '../../src/domain/regulation/versions/lock.ts';
import { planRelease, type ReleasePlan } from '../../src/domain/regulation/versions/release.ts';
import { sha256 } from '../../src/source/disk.ts';
import type { Release, ReleaseOutcome, ReleaseTarget } from './release-target.ts';
import { UsageError } from './terminal.ts';

/**
 * Plans the publication of a version of a regulation.
 * @throws UsageError when the work has no such version.
 */
export function releaseOfWork(kb: KnowledgeBase, { id, version }: ReleaseTarget): Release {
  const versions = kb.work(id)?.versions ?? [];
  if (!versions.some(({ entry }) => entry.data.version === version)) {
    throw new UsageError(`制度 ${id} 没有版本 ${version}`, `现有版本：${versions.map(({ entry }) => entry.data.version).join('、')}`);
  }
  const folder = `src/content/regulations/${id}/`;
  const plan = planRelease(kb.lock, versions.map(({ entry, text }) => ({ ...entry.data, text })), version, sha256);
  return { name: id, concerns: (path) => path.startsWith(folder), outcome: outcomeOf(plan) };
}

function outcomeOf(plan: ReleasePlan): ReleaseOutcome {
  switch (plan.state) {
    case 'refused':
      return plan;
    case 'unchanged':
      return { state: 'unchanged', said: `${nameOf(plan.record)} 已有发布记录，正文与记录一致，没有写入\n` };
    case 'append':
      return { state: 'append', lock: plan.lock, said: describe(plan.record) };
  }
}

function describe(record: VersionRecord): string {
  const carried = record.articles.filter(({ id, lineage }) => lineage !== `${record.version}#${id}`).length;
  return [
    `版本 ${nameOf(record)}《${record.title}》${record.docNo ?? ''}`,
    `印发 ${record.issued}，施行 ${record.effective}`,
    `条文 ${record.articles.length} 条，其中沿用以前版本的 ${carried} 条`,
    `指纹 ${record.sha256}（${record.recipe}）`,
    `链值 ${record.recordSha256}，前一条 ${record.previous ?? '无'}`,
    '',
  ].join('\n');
}

function nameOf(record: VersionRecord): string {
  return `${record.work}@${record.version}`;
}
