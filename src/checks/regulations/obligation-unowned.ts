import type { Check } from '../check.ts';
import { openDuties } from '../open-duties.ts';
import { provisionLabel } from '../../domain/duties/labels.ts';

export const obligationUnowned: Check = {
  name: 'obligation-unowned',
  group: 'regulations',
  severity: 'error',
  title: '没有点名由谁做的要求，由活动、步骤定下岗位，或说明为什么不用',
  why: '“应当在当日登记”没有写由谁登记，矩阵也没有定，就没有人登记',
  remedy: '用一项矩阵活动把它交给岗位；只是对内容、方式的要求，在落实说明里写明理由',
  bad: `第三十条第三款“异常应当在当日登记”，没有一项活动引用它`,
  good: `| ops-05 | 登记巡检异常 | 运维办法第三十条第三款 | …`,
  *run({ kb }) {
    for (const { version, duty, provision } of openDuties(kb)) {
      if (duty.actors.length > 0) continue;
      yield {
        path: version.entry.facts.path,
        span: provision?.span ?? null,
        message: `${provisionLabel(version, duty.provision)}的要求没有点名由谁做，也没有活动或者步骤承担`,
        remedy: ['用一项矩阵活动把它交给岗位', `只是对内容、方式的要求，在 src/content/coverage/${version.work}.mdx 写明理由`],
      };
    }
  },
};
