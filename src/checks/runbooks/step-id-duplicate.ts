import type { Check } from '../check.ts';
import { duplicateSteps } from '../step-flow.ts';
import { applying } from '../../domain/withdrawals.ts';

export const stepIdDuplicate: Check = {
  name: 'step-id-duplicate',
  group: 'runbooks',
  severity: 'error',
  title: '步骤标识在本文件内不重复，也不只差写法',
  why: '执行记录按标识记，两步同名就记混了',
  remedy: '给后一步换一个标识',
  bad: `<Step id="step-1" …> … <Step id="step1" …>`,
  good: `<Step id="check-space" …> … <Step id="add-file" …>`,
  *run({ kb }) {
    for (const kind of ['runbooks', 'plans'] as const) {
      for (const document of applying(kb, kind)) yield* duplicateSteps(document, fold);
    }
  },
};

/** step-01, step1 and step-1 are read out alike. */
function fold(id: string): string {
  return id.replaceAll('-', '').replaceAll(/(?<!\d)0+(?=\d)/g, '');
}
