import type { Check } from '../check.ts';
import { minutesOf } from '../../domain/runbook/main-path.ts';
import { applying, isWithdrawn } from '../../domain/withdrawals.ts';

export const runbookExceedsRto: Check = {
  name: 'runbook-exceeds-rto',
  group: 'runbooks',
  severity: 'error',
  title: '手册顺利做完的时间不超过所恢复服务的 RTO',
  why: '照着做完也来不及，说明目标或者做法有一个是假的',
  remedy: '缩短步骤，或者由业务部门改恢复目标',
  bad: `步骤合计300分钟，服务的 RTO 是240分钟`,
  good: `步骤合计90分钟`,
  *run({ kb }) {
    for (const { id, title, data: { steps, services }, facts } of applying(kb, 'runbooks')) {
      const minutes = minutesOf(steps);
      const restored = services.flatMap((service) => kb.get('services', service) ?? []).filter((service) => !isWithdrawn(service.data, kb.today));
      const tightest = restored.sort((a, b) => a.data.rto - b.data.rto)[0];
      if (tightest && minutes > tightest.data.rto) yield { path: facts.path, span: null, message: `操作手册 ${id}（${title}）顺利做完要${minutes}分钟，${tightest.title}的 RTO 是${tightest.data.rto}分钟`, remedy: ['缩短步骤的时限', '由业务部门修改恢复目标', '不恢复这项服务的，从 services 去掉'] };
    }
  },
};
