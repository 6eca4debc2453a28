import { fieldSpan, type Check } from '../check.ts';
import { applying } from '../../domain/withdrawals.ts';

export const stepWithoutExpectedResult: Check = {
  name: 'step-without-expected-result',
  group: 'runbooks',
  severity: 'error',
  title: '检查和变更的步骤都写明应看到什么、不符怎么办',
  why: '没有期望结果，做完也不知道成没成；没有“不符怎么办”，出错就僵在那里',
  remedy: '补 expect 和 ifNot',
  bad: `<Step id="usage" kind="check" …>`,
  good: `<Step id="usage" kind="check" expect="\`pct\` 大于97" ifNot="回到告警原文核对" …>`,
  *run({ kb }) {
    for (const { data: { steps }, facts } of applying(kb, 'runbooks')) {
      for (const [index, { id, title, kind, expect, ifNot }] of steps.entries()) {
        if (kind !== 'check' && kind !== 'change') continue;
        const missing = [...(expect === undefined ? ['expect（应看到什么）'] : []), ...(ifNot === undefined ? ['ifNot（不符怎么办）'] : [])];
        if (missing.length > 0) yield { path: facts.path, span: fieldSpan(facts, `steps.${index}`), message: `步骤 ${id}（${title}）没有 ${missing.join('、')}`, remedy: ['补上，具体到值和下一步'] };
      }
    }
  },
};
