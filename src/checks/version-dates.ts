import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Version } from '../domain/works.ts';
import { soundWorks } from './unread.ts';

type DatedVersion = Version & { entry: { data: { effective: string } } };

/** Consecutive versions of a work that both have an effective date, in order of that date. */
export function* datedNeighbours(kb: KnowledgeBase): Generator<{ before: DatedVersion; after: DatedVersion }> {
  for (const { versions } of soundWorks(kb)) {
    const dated = versions.filter(isDated).sort((a, b) => (a.entry.data.effective < b.entry.data.effective ? -1 : 1));
    for (const [index, after] of dated.entries()) {
      const before = dated[index - 1];
      if (before) yield { before, after };
    }
  }
}

function isDated(version: Version): version is DatedVersion {
  return version.entry.data.effective !== undefined;
}
