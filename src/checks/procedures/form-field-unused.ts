import { fieldSpan, type Check } from '../check.ts';
import { hasUnread } from '../unread.ts';

export const formFieldUnused: Check = {
  name: 'form-field-unused',
  group: 'procedures',
  severity: 'error',
  title: '表单的每个字段都有步骤填写',
  why: '没有人填的字段，表上永远空着，读者不知道是漏填还是不用填',
  remedy: '在填写它的步骤里写进 <Fill>，或从表单删去',
  bad: `变更申请单有“回退时限”，没有一步填它`,
  good: `<Fill form="change-request" fields="back-out-limit" />`,
  *run({ kb }) {
    if (hasUnread(kb, ['procedures'])) return;
    const filled = new Set(kb.all('procedures').flatMap(({ data }) => data.steps.flatMap(({ fills }) => fills.flatMap(({ form, fields }) => fields.map((field) => `${form}.${field}`)))));
    for (const { id, title, data, facts } of kb.all('forms')) {
      if (data.withdrawn) continue;
      for (const [index, section] of data.sections.entries()) {
        for (const [at, field] of section.fields.entries()) {
          if (!filled.has(`${id}.${field.id}`)) yield { path: facts.path, span: fieldSpan(facts, `sections.${index}.fields.${at}.id`), message: `${title}的字段 ${field.id}（${field.label}）没有一步填写`, remedy: ['在填写它的步骤里写进 <Fill>', '从表单删去'] };
        }
      }
    }
  },
};
