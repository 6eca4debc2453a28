import type { Check } from '../check.ts';
import { openDuties } from '../open-duties.ts';
import { provisionLabel } from '../../domain/duties/labels.ts';
import { MODALITIES } from '../../domain/duties/modality.ts';
import { roleTitle } from '../../domain/roles.ts';

export const dutyWithoutActivity: Check = {
  name: 'duty-without-activity',
  group: 'regulations',
  severity: 'error',
  title: '现行制度交给岗位的每项职责都有活动、步骤承担，或说明为什么没有',
  why: '写在制度里、没有人做的职责，检查时是问题，出事后是责任',
  remedy: '在职责矩阵或流程的依据里引用它；不是活动的，在落实说明里写明理由',
  bad: `第三十一条要求每月预测容量，没有一张矩阵、一个流程引用第三十一条`,
  good: `| ops-09 | 预测容量并提出建议 | 运维办法第三十一条 | …`,
  *run({ kb }) {
    for (const { version, duty, provision } of openDuties(kb)) {
      if (duty.actors.length === 0) continue;
      yield {
        path: version.entry.facts.path,
        span: provision?.span ?? null,
        message: `${provisionLabel(version, duty.provision)}的职责（${duty.modalities.map((modality) => MODALITIES[modality].label).join('、')}，${duty.actors.slice(0, 3).map((role) => roleTitle(kb, role)).join('、')}）没有活动或者步骤承担`,
        remedy: ['在承担它的矩阵活动或流程步骤的依据里引用它', `不是活动的，在 src/content/coverage/${version.work}.mdx 写明理由`],
      };
    }
  },
};
