import { fieldSpan, type Check } from '../check.ts';
import { MEASURES, SCORE_ITEMS } from '../../domain/schemas/drill.ts';

export const drillRtoMissedWithoutAction: Check = {
  name: 'drill-rto-missed-without-action',
  group: 'plans',
  severity: 'error',
  title: '没有达到目标的演练有改进项',
  why: '没有达标又没有改进，下次还是不达标',
  remedy: '登记改进项：责任岗位、期限、验证岗位',
  bad: `target: 240, actual: 310，improvements: []`,
  good: `improvements: [{ what: …, owner: om-dba, due: … }]`,
  *run({ kb }) {
    for (const { data: { measured, scores, improvements }, facts } of kb.all('drills')) {
      if (improvements.length > 0) continue;
      for (const [index, { what, target, actual }] of measured.entries()) {
        if (actual > target) yield { path: facts.path, span: fieldSpan(facts, `measured.${index}.actual`), message: `${MEASURES[what].label}实测${actual}分钟，超过目标${target}分钟，没有改进项`, remedy: ['登记改进项'] };
      }
      for (const [item, score] of Object.entries(scores)) {
        if (score === 1) yield { path: facts.path, span: fieldSpan(facts, `scores.${item}`), message: `${Object.entries(SCORE_ITEMS).find(([name]) => name === item)?.[1] ?? item}评1分，没有改进项`, remedy: ['登记改进项'] };
      }
    }
  },
};
