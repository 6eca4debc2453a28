import { fieldSpan, type Check } from '../check.ts';
import { soundWorks } from '../unread.ts';
import { alignVersions } from '../../domain/regulation/versions/alignment.ts';
import { compareChanges, type ChangeMismatch } from '../../domain/regulation/versions/changes.ts';
import type { DocumentFacts } from '../../domain/document.ts';
import { createMemory } from '../../domain/remember.ts';
import type { Version } from '../../domain/works.ts';

export const changeNoteMismatch: Check = {
  name: 'change-note-mismatch',
  group: 'regulations',
  severity: 'error',
  title: '修订说明与两个版本的实际差别一致',
  why: '审计人员凭修订说明看改了什么；说明漏了或写错，等于瞒报',
  remedy: '按提示增改 changes',
  bad: `第七条改了文字，changes 里没有`,
  good: `- op: amend
  from: [art-7]
  to: [art-7]
  note: 期限由三日改为两日。`,
  *run({ kb }) {
    for (const { versions } of soundWorks(kb)) {
      for (const [index, version] of versions.entries()) {
        const before = versions[index - 1];
        if (!before) continue;
        const { facts } = version.entry;
        for (const { entry, message, remedy } of mismatches(before, version)) {
          const field = entry === null ? 'changes' : `changes.${entry}`;
          yield { path: facts.path, span: fieldSpan(facts, facts.fields[field] ? field : 'version'), message, remedy: [remedy] };
        }
      }
    }
  },
};

/** By the facts of the older file, then of the newer: comparing two texts takes long, and most of them never change. */
const compared = createMemory<DocumentFacts, ReturnType<typeof createMemory<DocumentFacts, ChangeMismatch[]>>>();

function mismatches(before: Version, after: Version): readonly ChangeMismatch[] {
  const withNewer = compared(before.entry.facts, () => createMemory());
  return withNewer(after.entry.facts, () => compareChanges(after.entry.data.changes, alignVersions(before.text, after.text)));
}
