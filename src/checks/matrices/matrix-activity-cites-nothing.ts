import { fieldSpan, type Check } from '../check.ts';
import { soundActivities } from '../soundness.ts';
import { citesWholeDocument } from '../../domain/citation-uses.ts';
import { parseCitation } from '../../domain/regulation/citation/parse.ts';

export const matrixActivityCitesNothing: Check = {
  name: 'matrix-activity-cites-nothing',
  group: 'matrices',
  severity: 'error',
  title: '每项活动都写明依据的条款',
  why: '没有依据的活动，审计人员无从核对，岗位也可以不认',
  remedy: '在依据一格写条款，几条之间用；隔开',
  bad: `| ops-03 | 每日巡检 | 惯例 | R | A |`,
  good: `| ops-03 | 每日巡检 | 运维办法第三十条第一款 | R | A |`,
  *run({ kb }) {
    for (const { matrix: { facts }, row, code, field, basis } of soundActivities(kb)) {
      if (row.basis.length === 0) {
        yield { path: facts.path, span: fieldSpan(facts, `${field}.id`), message: `活动 ${code}（${row.title}）没有依据`, remedy: ['在依据一格写条款，如 运维办法第三十条第一款'] };
      }
      for (const [index, text] of row.basis.entries()) {
        if (parseCitation(text) !== null) continue;
        yield { path: facts.path, span: fieldSpan(facts, `${field}.basis.${index}`), message: `活动 ${code} 的依据“${text}”不是条款`, remedy: ['写作 制度名称加条号，如 运维办法第三十条第一款；几条之间用；隔开'] };
      }
      for (const use of basis.filter(citesWholeDocument)) {
        yield { path: facts.path, span: use.span, message: `活动 ${code} 的依据“${use.resolution.mention.text}”只有制度名称，没有条号`, remedy: ['写到条，能写到款、项的写到款、项'] };
      }
    }
  },
};
