import type { Check } from '../check.ts';
import { applying } from '../../domain/withdrawals.ts';

export const planWithoutDegradedProcess: Check = {
  name: 'plan-without-degraded-process',
  group: 'plans',
  severity: 'error',
  title: '影响业务服务的预案写明手工替代',
  why: '系统一时回不来，业务不能干等',
  remedy: '补 degraded，写流程和何时启用',
  bad: `degraded: []`,
  good: `degraded: [{ business: 付款, procedure: manual-payment, when: … }]`,
  *run({ kb }) {
    for (const { id, title, data: { services, degraded }, facts } of applying(kb, 'plans')) {
      const byHand = services.filter((service) => (kb.get('services', service)?.data.manual.length ?? 0) > 0);
      if (byHand.length > 0 && degraded.length === 0) yield { path: facts.path, span: null, message: `预案 ${id}（${title}）没有写手工替代，所涉服务本来有`, remedy: ['补 degraded', '不需要手工替代的，从 services 去掉'] };
    }
  },
};
