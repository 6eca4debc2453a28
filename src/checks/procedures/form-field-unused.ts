import { fieldSpan, type Check } from '../check.ts';
import { fieldsOf } from '../../domain/forms.ts';
import { hasUnread } from '../unread.ts';
import { applying } from '../../domain/withdrawals.ts';

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
    const fills = applying(kb, 'procedures').flatMap(({ data }) => data.steps.flatMap((step) => step.fills));
    const filled = new Set(fills.flatMap(({ form, fields }) => fields.map((field) => `${form}.${field}`)));
    const misnamed = new Set(fills.filter(({ form, fields }) => {
      const known = kb.get('forms', form);
      return known && fields.some((field) => !fieldsOf(known.data).some(({ id }) => id === field));
    }).map(({ form }) => form));
    for (const { id, title, data, facts } of applying(kb, 'forms')) {
      // A step that fills a field by a wrong name is the finding of form-field-known.
      if (misnamed.has(id)) continue;
      for (const [index, section] of data.sections.entries()) {
        for (const [at, field] of section.fields.entries()) {
          if (!filled.has(`${id}.${field.id}`)) yield { path: facts.path, span: fieldSpan(facts, `sections.${index}.fields.${at}.id`), message: `${title}的字段 ${field.id}（${field.label}）没有一步填写`, remedy: ['在填写它的步骤里写进 <Fill>', '从表单删去'] };
        }
      }
    }
  },
};
