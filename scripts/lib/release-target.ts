import { EDITION_KINDS } from '../../src/domain/editions.ts';
import type { PublishedLock } from '../../src/domain/regulation/versions/lock.ts';
import type { Refusal } from '../../src/domain/regulation/versions/release.ts';
import { UsageError } from './terminal.ts';

/** What to publish, as the command line names it. */
export interface ReleaseTarget {
  /** Kind of document, where it was written before the id: plans/db-outage@1.0. */
  kind: string | null;
  id: string;
  version: string;
}

/** A publication that was thought through: what is said of it, and the lock that it makes. */
export type ReleaseOutcome =
  | { state: 'append'; lock: PublishedLock; said: string }
  | { state: 'unchanged'; said: string }
  | { state: 'refused'; refusals: readonly Refusal[] };

export interface Release {
  /** What is published, in words. */
  name: string;
  /** Which files must be free of errors. */
  concerns: (path: string) => boolean;
  outcome: ReleaseOutcome;
}

const TARGET = new RegExp(`^(?:(${EDITION_KINDS.join('|')})/)?([a-z][a-z0-9-]*)@([0-9A-Za-z][0-9A-Za-z.-]*)$`);

/**
 * Reads `erp-om@2.0`, `fra-full@1.0` or `plans/db-outage@1.0`.
 * @throws UsageError when it is written otherwise.
 */
export function readTarget(words: readonly string[]): ReleaseTarget {
  const [, kind, id, version] = TARGET.exec(words.join(' ')) ?? [];
  if (id !== undefined && version !== undefined) return { kind: kind ?? null, id, version };
  throw new UsageError(`要发布的版本写法不对：${words.length === 0 ? '（没有写）' : words.join(' ')}`, '写作 标识@版本，如 npm run release -- erp-om@2.0；手册、预案、脚本也一样');
}
