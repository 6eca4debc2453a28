import { fieldSpan, type Check } from '../check.ts';

export const approverIsDrafter: Check = {
  name: 'approver-is-drafter',
  group: 'regulations',
  severity: 'error',
  title: '签发与起草不是同一岗位，已施行的版本有签发记录',
  why: '自己起草自己签发，审批等于没有',
  remedy: '改为另一岗位签发',
  bad: `drafter 与 approver 都是 om-manager`,
  good: `drafter: om-manager，approver: it-dept-head`,
  *run({ kb }) {
    for (const { data, facts } of kb.all('regulations')) {
      const { approval } = data;
      if (approval === undefined) {
        if (data.issued !== undefined) yield { path: facts.path, span: fieldSpan(facts, 'issued'), message: '已印发，但没有起草与签发记录', remedy: ['补上 approval'] };
      } else if (approval.approver.role === approval.drafter.role) {
        yield { path: facts.path, span: fieldSpan(facts, 'approval.approver.role'), message: `起草与签发都是 ${approval.approver.role}`, remedy: ['改为另一岗位签发'] };
      }
    }
  },
};
