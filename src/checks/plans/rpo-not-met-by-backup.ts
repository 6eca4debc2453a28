import { fieldSpan, type Check } from '../check.ts';
import { applying } from '../../domain/withdrawals.ts';

export const rpoNotMetByBackup: Check = {
  name: 'rpo-not-met-by-backup',
  group: 'plans',
  severity: 'error',
  title: 'RPO 有备份或者复制的间隔支撑',
  why: '承诺丢15分钟，备份却一小时一次，承诺就是空的',
  remedy: '缩短间隔，或者由业务部门改 RPO',
  bad: `rpo: 15，最短的间隔 30 分钟`,
  good: `rpo: 15，灾备库传输滞后 15 分钟`,
  *run({ kb }) {
    for (const { data: { rpo, protection }, facts } of applying(kb, 'services')) {
      const shortest = Math.min(...protection.map(({ everyMinutes }) => everyMinutes));
      if (shortest > rpo) yield { path: facts.path, span: fieldSpan(facts, 'rpo'), message: `RPO ${rpo}分钟，备份和复制最短的间隔是${shortest}分钟`, remedy: ['缩短备份或者复制的间隔', '由业务部门改 RPO'] };
    }
  },
};
