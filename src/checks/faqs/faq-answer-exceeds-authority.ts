import { fieldSpan, type Check } from '../check.ts';
import { activityOf } from '../../domain/matrix/activities.ts';
import { readLetters } from '../../domain/matrix/letters.ts';
import { roleTitle } from '../../domain/roles.ts';
import { applying, withdrawalOf } from '../../domain/withdrawals.ts';

export const faqAnswerExceedsAuthority: Check = {
  name: 'faq-answer-exceeds-authority',
  group: 'faqs',
  severity: 'error',
  title: '问答不让一个岗位做矩阵交给别人的事',
  why: '照着答案做的人会越权，审计只看矩阵',
  remedy: '换成矩阵里办这件事的岗位，或者换成这个岗位办的活动',
  bad: `{ do: 重新打开期间。, by: module-key-user-l1, activity: ops-14 }（ops-14 没有给一级模块关键用户 A 或 R）`,
  good: `{ do: 重新打开期间。, by: business-dept, activity: ops-14 }`,
  *run({ kb }) {
    for (const { data: { actions }, facts } of applying(kb, 'faqs')) {
      for (const [index, { do: act, by, activity }] of actions.entries()) {
        const found = activity === undefined ? null : activityOf(kb, activity);
        if (!found?.row.sound || !kb.exists('roles', by) || found.row.cells.some(({ text }) => readLetters(text) === null)) continue;
        // A post that is gone has a finding of its own.
        const gone = withdrawalOf(kb, 'roles', by);
        if (gone !== null && gone.on <= kb.today) continue;
        if (found.assignments.some(({ role, letters }) => role === by && (letters.includes('A') || letters.includes('R')))) continue;
        const doing = found.assignments.filter(({ letters }) => letters.includes('R')).map(({ role }) => role);
        yield {
          path: facts.path,
          span: fieldSpan(facts, `actions.${index}.by`),
          message: `“${act}”由${roleTitle(kb, by)}做，活动 ${found.code}（${found.title}）没有给它 A 或 R`,
          remedy: [...(doing.length > 0 ? [`by 改为 ${doing.slice(0, 3).join('、')}`] : []), '换成这个岗位执行的活动'],
        };
      }
    }
  },
};
