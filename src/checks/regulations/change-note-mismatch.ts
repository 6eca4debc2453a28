import { fieldSpan, type Check } from '../check.ts';
import { soundWorks } from '../unread.ts';
import { alignVersions } from '../../domain/regulation/alignment.ts';
import { compareChanges } from '../../domain/regulation/changes.ts';

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
        const { data, facts } = version.entry;
        for (const { entry, message, remedy } of compareChanges(data.changes, alignVersions(before.text, version.text))) {
          const field = entry === null ? 'changes' : `changes.${entry}`;
          yield { path: facts.path, span: fieldSpan(facts, facts.fields[field] ? field : 'version'), message, remedy: [remedy] };
        }
      }
    }
  },
};
