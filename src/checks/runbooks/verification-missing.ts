import type { Check } from '../check.ts';
import { applying } from '../../domain/withdrawals.ts';

export const verificationMissing: Check = {
  name: 'verification-missing',
  group: 'runbooks',
  severity: 'error',
  title: '手册写明怎样确认已经恢复',
  why: '没有验证就宣布恢复，用户是下一个发现没好的人',
  remedy: '补 verification',
  bad: `verification: []`,
  good: `verification: [切换一次归档成功，可用空间高于20%。]`,
  *run({ kb }) {
    for (const { id, title, data: { verification }, facts } of applying(kb, 'runbooks')) {
      if (verification.length === 0) yield { path: facts.path, span: null, message: `操作手册 ${id}（${title}）没有写怎样验证`, remedy: ['补 verification：看什么值、由谁确认'] };
    }
  },
};
