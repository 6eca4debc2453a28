import { fieldSpan, type Check } from '../check.ts';
import { hasUnread } from '../unread.ts';
import { applying } from '../../domain/withdrawals.ts';

export const rtoMissing: Check = {
  name: 'rto-missing',
  group: 'plans',
  severity: 'error',
  title: '每个模块都有服务定恢复目标，RTO 短于 MTD',
  why: '没有目标就没有先后，恢复谁先谁后只能吵',
  remedy: '建服务，或者把模块加进已有的服务；改 rto、mtd',
  bad: `模块 eam 不在任何服务里`,
  good: `services/shop-floor.mdx: modules: [eam]`,
  *run({ kb }) {
    const services = applying(kb, 'services');
    if (services.length === 0) return;
    const covered = new Set(services.flatMap(({ data }) => data.modules));
    if (!hasUnread(kb, ['services'])) {
      for (const { id, title, facts } of kb.all('modules')) {
        if (!covered.has(id)) yield { path: facts.path, span: null, message: `模块 ${id}（${title}）不在任何服务里，没有恢复目标`, remedy: ['把它加进一项服务的 modules', '为它建一项服务'] };
      }
    }
    for (const { data: { rto, mtd, peak }, facts } of services) {
      if (rto >= mtd) yield { path: facts.path, span: fieldSpan(facts, 'rto'), message: `RTO ${rto}分钟不短于 MTD ${mtd}分钟`, remedy: ['缩短 RTO，或者由业务部门确认更长的 MTD'] };
      if (peak && peak.rto > rto) yield { path: facts.path, span: fieldSpan(facts, 'peak.rto'), message: `重要时段的 RTO ${peak.rto}分钟比平时的${rto}分钟还长`, remedy: ['改正其中一个'] };
    }
  },
};
