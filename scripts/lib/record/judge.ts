import { checkNames, checks } from '../../../src/checks/index.ts';
import { runChecks, type Judgement } from '../../../src/checks/run-checks.ts';
import { createKnowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { sha256 } from '../../../src/source/disk.ts';
import { readDocument } from '../../../src/source/document.ts';
import type { Content } from '../content.ts';

/** Judges a record before it is written, among all that is there; returns the errors in it. */
export function errorsIn({ kb, assets }: Content, { path, id, text }: { path: string; id: string; text: string }): Judgement[] {
  const facts = readDocument({ path, collection: 'drills', id, hash: sha256(text), text });
  const together = createKnowledgeBase([...kb.documents, facts], kb.lock, kb.today);
  const judgements = runChecks(checks, { kb: together, assets, site: null, people: null, contacts: null, checkNames, sha256 });
  return judgements.filter((judgement) => judgement.path === path && judgement.severity === 'error' && judgement.suppressed === null);
}
