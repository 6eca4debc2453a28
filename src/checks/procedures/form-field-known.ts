import { fieldSpan, type Check } from '../check.ts';
import { nearest } from '../../domain/nearest.ts';
import { fieldsOf } from '../../domain/forms.ts';
import { applying } from '../../domain/withdrawals.ts';

export const formFieldKnown: Check = {
  name: 'form-field-known',
  group: 'procedures',
  severity: 'error',
  title: '步骤填写的字段在表单里都有',
  why: '字段改了名，步骤还让人填旧的，填的人找不到',
  remedy: '改成表单里有的字段标识',
  bad: `<Fill form="change-request" fields="reson" />`,
  good: `<Fill form="change-request" fields="reason" />`,
  *run({ kb }) {
    for (const { data: { steps }, facts } of applying(kb, 'procedures')) {
      for (const [index, { id, fills }] of steps.entries()) {
        for (const [at, fill] of fills.entries()) {
          const form = kb.get('forms', fill.form);
          if (!form) continue;
          const known = fieldsOf(form.data).map((field) => field.id);
          for (const [position, name] of fill.fields.entries()) {
            if (known.includes(name)) continue;
            const close = nearest(name, known);
            yield {
              path: facts.path,
              span: fieldSpan(facts, `steps.${index}.fills.${at}.fields.${position}`),
              message: `步骤 ${id} 填写的字段 ${name} 不在${form.title}里`,
              remedy: close.length > 0 ? close.map((field) => `改为 ${field}`) : ['改成表单里有的字段标识'],
            };
          }
        }
      }
    }
  },
};
