import { createHash } from 'node:crypto';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { planRelease, type ReleasePlan } from '../../src/domain/regulation/versions/release.ts';
import { UsageError } from './terminal.ts';

/** Which version to publish, as the command line names it. */
export interface ReleaseTarget {
  work: string;
  version: string;
}

const TARGET = /^([a-z][a-z0-9-]*)@([0-9A-Za-z][0-9A-Za-z.-]*)$/;

/**
 * Reads `erp-om@2.0`.
 * @throws UsageError when it is written otherwise.
 */
export function readTarget(text: string | undefined): ReleaseTarget {
  const [, work, version] = TARGET.exec(text ?? '') ?? [];
  if (work === undefined || version === undefined) throw new UsageError(`要发布的版本写法不对：${text ?? '（没有写）'}`, '写作 制度@版本，如 npm run release -- erp-om@2.0');
  return { work, version };
}

/**
 * Plans the publication of a version of the knowledge base.
 * @throws UsageError when the work or the version does not exist.
 */
export function planFor(kb: KnowledgeBase, { work, version }: ReleaseTarget): ReleasePlan {
  const versions = kb.work(work)?.versions;
  if (!versions) throw new UsageError(`没有制度 ${work}`, `现有制度：${kb.works.map(({ id }) => id).join('、') || '无'}`);
  if (!versions.some(({ entry }) => entry.data.version === version)) {
    throw new UsageError(`制度 ${work} 没有版本 ${version}`, `现有版本：${versions.map(({ entry }) => entry.data.version).join('、')}`);
  }
  return planRelease(kb.lock, versions.map(({ entry, text }) => ({ ...entry.data, text })), version, sha256);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
