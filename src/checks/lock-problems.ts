import { compareLock, verifyChain, type LockProblem } from '../domain/regulation/lock-problems.ts';
import { LOCK_PATH } from '../domain/regulation/lock.ts';
import { fieldSpan, type CheckContext, type Finding } from './check.ts';

/** Turns disagreements between the publishing lock and the texts, of the given kinds, into findings. */
export function* lockProblems({ kb, sha256 }: CheckContext, kinds: readonly LockProblem['kind'][]): Generator<Finding> {
  const present = kb.works.flatMap(({ versions }) => versions.map(({ entry, text }) => ({ ...entry.data, text })));
  for (const problem of [...verifyChain(kb.lock, sha256), ...compareLock(kb.lock, present, sha256)]) {
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
