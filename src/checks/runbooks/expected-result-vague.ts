import { fieldSpan, type Check } from '../check.ts';
import { applying } from '../../domain/withdrawals.ts';

export const expectedResultVague: Check = {
  name: 'expected-result-vague',
  group: 'runbooks',
  severity: 'error',
  title: '期望结果具体到看得见的东西',
  why: '“正常”“成功”各人有各人的看法，写明看到哪个值、哪行字才能判断',
  remedy: '写出值、状态或者原文',
  bad: `expect="正常"`,
  good: `expect="状态 RUNNING，返回302"`,
  *run({ kb }) {
    for (const { data: { steps }, facts } of applying(kb, 'runbooks')) {
      for (const [index, { id, expect }] of steps.entries()) {
        if (expect !== undefined && VAGUE.test(expect)) yield { path: facts.path, span: fieldSpan(facts, `steps.${index}.expect`), message: `步骤 ${id} 的期望结果“${expect}”没有说看到什么`, remedy: ['写出值、状态或者原文，如 状态 RUNNING'] };
      }
    }
  },
};

/** Nothing but words of approval. No word begins another, so that there is one way only to read a text: time grows with its length. */
const VAGUE = /^(?:(?:一切|全部|均|都|已|执行|运行|操作|命令|结果|显示|返回|状态|服务|检查|验证|系统|应|符合|如|和|与)*(?:正常|成功|完成|通过|无误|无异常|没有异常|没有问题|无问题|无错误|没有错误|无报错|没有报错|预期|期望|要求|一致|可用|恢复|ok)[，、；。！,;.!\s]*)+$/i;
