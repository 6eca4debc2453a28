import type { Judgement } from '../../../src/checks/run-checks.ts';
import type { RecordPlan } from '../../../src/domain/drills/record.ts';
import type { Hidden } from './hide.ts';

interface Recorded {
  path: string;
  text: string;
  dryRun: boolean;
  hidden: Hidden;
  plan: Extract<RecordPlan, { state: 'draft' }>;
  errors: readonly Judgement[];
}

/** Says what was written, what became of names, where to look for more of them, and what is still missing. */
export function describeRecord({ path, text, dryRun, hidden, plan, errors }: Recorded): string {
  const missing = errors.filter(({ check }) => check.name === 'template-left');
  const wrong = errors.filter(({ check }) => check.name !== 'template-left');
  const lines = [
    `${dryRun ? '将写入' : '已写入'} ${path}`,
    `文字里的姓名换成岗位 ${hidden.names} 处${[...hidden.others].map(([what, count]) => `，略去${what} ${count} 处`).join('')}`,
    ...(plan.typed.length > 0 ? [`有人手写文字的事件 ${plan.typed.length} 处，里面可能还有姓名，逐条看一遍：${plan.typed.join('、')}`] : []),
    ...(hidden.suspects.length > 0 ? [`像称呼的字样，没有改：${hidden.suspects.join('、')}；是人的，用 --name 写明换成哪个岗位`] : []),
    ...plan.remarks,
    missing.length > 0 ? `还要补 ${missing.length} 处，补上之前检查报错` : '没有要补的',
    ...missing.map((judgement) => `  ${placed(judgement)}`),
    ...(wrong.length > 0 ? [`检查另有 ${wrong.length} 处错误`, ...wrong.map((judgement) => `  ${placed(judgement)} 改法 ${judgement.remedy.join('；')}`)] : []),
  ];
  return `${lines.join('\n')}\n${dryRun ? `\n${text}` : ''}`;
}

function placed({ path, start, check, message }: Judgement): string {
  return `${path}${start ? `:${start.line}:${start.column}` : ''} ${check.name} ${message}`;
}
