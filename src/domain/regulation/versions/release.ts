import type { Sha256 } from './canonical.ts';
import type { DeclaredChange } from './declared.ts';
import { lineagesOf, traceLineage } from './lineage.ts';
import { compareWithLock, verifyChain } from './lock-problems.ts';
import { appendRecord, recordOf, type PresentVersion, type PublishedLock, type VersionRecord } from './lock.ts';

/** A version of the work that is to be published, or a sibling of it. */
export interface ReleaseVersion extends PresentVersion {
  seq: number;
  changes: readonly DeclaredChange[];
}

export interface Refusal {
  /** In Chinese, without a full stop. */
  message: string;
  remedy: string;
}

export type ReleasePlan =
  | { state: 'append'; lock: PublishedLock; record: VersionRecord }
  /** Already published with the same text. */
  | { state: 'unchanged'; record: VersionRecord }
  | { state: 'refused'; refusals: Refusal[] };

/**
 * Decides whether a version may be recorded as published, and makes the new lock.
 *
 * @param versions all versions of the work, the one to publish among them
 */
export function planRelease(lock: PublishedLock, versions: readonly ReleaseVersion[], version: string, sha256: Sha256): ReleasePlan {
  const target = versions.find((other) => other.version === version);
  if (!target) return refused([{ message: `没有版本 ${version}`, remedy: `现有版本：${versions.map((other) => other.version).join('、')}` }]);
  const damage = [...verifyChain(lock, sha256), ...versions.flatMap((other) => compareWithLock(lock, other, sha256))];
  if (damage.length > 0) return refused(damage);
  const known = recordOf(lock, target.work, version);
  if (known) return { state: 'unchanged', record: known };

  const { issued, effective } = target;
  const refusals = [...missingDates(target), ...unpublishedBefore(lock, versions, target)];
  if (refusals.length > 0 || issued === undefined || effective === undefined) return refused(refusals);
  const lineages = lineagesOf(traceLineage(versions.filter((other) => other.seq <= target.seq)), version);
  const next = appendRecord(lock, { ...target, issued, effective, lineages }, sha256);
  const record = recordOf(next, target.work, version);
  return record ? { state: 'append', lock: next, record } : refused([]);
}

function missingDates({ work, version, issued, effective }: ReleaseVersion): Refusal[] {
  const fields = [...(issued === undefined ? ['issued（印发日期）'] : []), ...(effective === undefined ? ['effective（施行日期）'] : [])];
  if (fields.length === 0) return [];
  return [{ message: `${work}@${version} 是草案，没有 ${fields.join('、')}`, remedy: '印发后在文件头补上日期和发文字号' }];
}

function unpublishedBefore(lock: PublishedLock, versions: readonly ReleaseVersion[], target: ReleaseVersion): Refusal[] {
  return versions
    .filter((other) => other.seq < target.seq && recordOf(lock, other.work, other.version) === null)
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ work, version }) => ({ message: `更早的版本 ${work}@${version} 还没有发布记录`, remedy: `先运行 npm run release -- ${work}@${version}` }));
}

function refused(refusals: readonly Refusal[]): ReleasePlan {
  return { state: 'refused', refusals: refusals.map(({ message, remedy }) => ({ message, remedy })) };
}
