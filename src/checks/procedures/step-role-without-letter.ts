import { fieldSpan, type Check } from '../check.ts';
import { activityOf } from '../../domain/matrix/activities.ts';
import { readLetters } from '../../domain/matrix/letters.ts';
import { roleTitle } from '../../domain/roles.ts';
import { applying } from '../../domain/withdrawals.ts';

export const stepRoleWithoutLetter: Check = {
  name: 'step-role-without-letter',
  group: 'procedures',
  severity: 'error',
  title: '执行步骤的岗位在所办活动里有 A 或 R',
  why: '流程让一个岗位办事，矩阵却没有把这件事分给它，两份文件打架',
  remedy: '改步骤的 by 或 activity，或在矩阵里给这个岗位 R',
  bad: `<Step … by="om-dba" activity="acc-05">（acc-05 的 R 是系统管理员）`,
  good: `<Step … by="system-admin" activity="acc-05">`,
  *run({ kb }) {
    for (const { data: { steps }, facts } of applying(kb, 'procedures')) {
      for (const [index, { id, title, by, activity, kind }] of steps.entries()) {
        if (activity === undefined) {
          if (kind === 'wait' || kb.all('matrices').length === 0) continue;
          yield { path: facts.path, span: fieldSpan(facts, `steps.${index}`), message: `步骤 ${id}（${title}）没有写所办的活动`, remedy: ['加 activity，写矩阵里的活动编号'] };
          continue;
        }
        const found = activityOf(kb, activity);
        if (!found?.row.sound || !kb.exists('roles', by) || found.row.cells.some(({ text }) => readLetters(text) === null)) continue;
        if (found.assignments.some(({ role, letters }) => role === by && (letters.includes('A') || letters.includes('R')))) continue;
        const doing = found.assignments.filter(({ letters }) => letters.includes('R')).map(({ role }) => role);
        yield {
          path: facts.path,
          span: fieldSpan(facts, `steps.${index}.by`),
          message: `步骤 ${id}（${title}）由${roleTitle(kb, by)}办，活动 ${found.code}（${found.title}）没有给它 A 或 R`,
          remedy: [...(doing.length > 0 ? [`by 改为 ${doing.slice(0, 3).join('、')}`] : []), '换成这个岗位执行的活动', `在 ${found.matrix.code ?? found.matrix.id} 里给它 R`],
        };
      }
    }
  },
};
