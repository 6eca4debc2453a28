import { fieldSpan, type Check } from '../check.ts';
import { fieldsOf } from '../../domain/forms.ts';
import { areRelated, roleTitle } from '../../domain/roles.ts';
import { applying } from '../../domain/withdrawals.ts';

export const formFieldFiller: Check = {
  name: 'form-field-filler',
  group: 'procedures',
  severity: 'error',
  title: '字段由表单指定的岗位填写',
  why: '表单写由审批人签字，步骤却让申请人填，签字就没有意义',
  remedy: '改步骤的 by，或改表单字段的 by',
  bad: `批准人签字由一级模块关键用户的步骤填写`,
  good: `批准人签字由审批步骤填写`,
  *run({ kb }) {
    for (const { data: { steps }, facts } of applying(kb, 'procedures')) {
      for (const [index, { id, by, fills }] of steps.entries()) {
        for (const [at, fill] of fills.entries()) {
          const form = kb.get('forms', fill.form);
          for (const [position, name] of fill.fields.entries()) {
            const field = form ? fieldsOf(form.data).find((known) => known.id === name) : undefined;
            if (!form || !field || areRelated(kb, field.by, by)) continue;
            yield {
              path: facts.path,
              span: fieldSpan(facts, `steps.${index}.fills.${at}.fields.${position}`),
              message: `${form.title}的“${field.label}”由${roleTitle(kb, field.by)}填写，步骤 ${id} 却由${roleTitle(kb, by)}办`,
              remedy: [`把它移到${roleTitle(kb, field.by)}的步骤`, '改表单里这个字段的 by'],
            };
          }
        }
      }
    }
  },
};
