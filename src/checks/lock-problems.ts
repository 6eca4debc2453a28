import { compareLock, verifyChain, type LockProblem } from '../domain/regulation/versions/lock-problems.ts';
import { LOCK_PATH, type PublishedLock, type VersionRecord } from '../domain/regulation/versions/lock.ts';
import type { Sha256 } from '../domain/regulation/versions/canonical.ts';
import type { DocumentFacts } from '../domain/document.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { createMemory } from '../domain/remember.ts';
import type { Version } from '../domain/works.ts';
import { fieldSpan, type CheckContext, type Finding } from './check.ts';

/** Turns disagreements between the publishing lock and the texts, of the given kinds, into findings. */
export function* lockProblems({ kb, sha256 }: CheckContext, kinds: readonly LockProblem['kind'][]): Generator<Finding> {
  for (const problem of problems(kb, () => readProblems(kb, sha256))) {
    const id = `${problem.work}@${problem.version}`;
    const version = kb.version(id);
    const unread = version === null && kb.exists('regulations', id);
    if (!kinds.includes(problem.kind) || (unread && problem.kind === 'version-missing')) continue;
    const place = problem.articles.map((id) => version?.provision(id)?.span).find((span) => span !== undefined);
    const document = problem.kind === 'chain-broken' ? undefined : version?.entry.facts;
    yield {
      path: document?.path ?? LOCK_PATH,
      span: place ?? (document ? fieldSpan(document, 'version') : null),
      message: problem.message,
      remedy: [problem.remedy],
    };
  }
}

/** Three checks ask about the same problems; hashing every published text is the dearest of all judgements. */
const problems = createMemory<KnowledgeBase, LockProblem[]>();
const chains = createMemory<PublishedLock, LockProblem[]>();
/** By the record, then by the facts of the file that should still say the same. */
const compared = createMemory<VersionRecord, ReturnType<typeof createMemory<DocumentFacts, LockProblem[]>>>();

function readProblems({ lock, works }: KnowledgeBase, sha256: Sha256): LockProblem[] {
  const versions = new Map(works.flatMap((work) => work.versions).reverse().map((version) => [`${version.entry.data.work}@${version.entry.data.version}`, version]));
  const chain = chains(lock, () => verifyChain(lock, sha256));
  return chain.concat(lock.records.flatMap((record) => compareRecord(record, versions.get(`${record.work}@${record.version}`), sha256)));
}

function compareRecord(record: VersionRecord, version: Version | undefined, sha256: Sha256): LockProblem[] {
  if (!version) return compareLock({ records: [record], editions: [] }, [], sha256);
  const withText = compared(record, () => createMemory());
  return withText(version.entry.facts, () => compareLock({ records: [record], editions: [] }, [{ ...version.entry.data, text: version.text }], sha256));
}
