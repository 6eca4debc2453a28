import { fieldSpan, type Check } from '../check.ts';
import { applying } from '../../domain/withdrawals.ts';

export const formFieldsSound: Check = {
  name: 'form-fields-sound',
  group: 'procedures',
  severity: 'error',
  title: '字段标识在本表单内不重复，单选、多选有选项，明细表有列',
  why: '两个字段抢一个标识，填的内容会串；没有选项的单选无从下手',
  remedy: '换标识；补 options 或 columns',
  bad: `{ id: level, label: 级别, type: choice, by: om-service-desk }`,
  good: `{ id: level, label: 级别, type: choice, by: om-service-desk, options: [Ⅰ级, Ⅱ级, Ⅲ级, Ⅳ级] }`,
  *run({ kb }) {
    for (const { data, facts } of applying(kb, 'forms')) {
      const seen = new Set<string>();
      for (const [index, section] of data.sections.entries()) {
        for (const [at, { id, label, type, options, columns }] of section.fields.entries()) {
          const span = fieldSpan(facts, `sections.${index}.fields.${at}.id`);
          if (seen.has(id)) yield { path: facts.path, span, message: `字段 ${id} 出现了两次`, remedy: ['给后一个字段换一个标识'] };
          seen.add(id);
          if ((type === 'choice' || type === 'multiple') && options.length < 2) yield { path: facts.path, span, message: `字段 ${id}（${label}）是选择，却没有两个以上选项`, remedy: ['用 options 写出可选的值', '改为 type: text'] };
          if (type === 'table' && columns.length === 0) yield { path: facts.path, span, message: `字段 ${id}（${label}）是明细表，却没有列`, remedy: ['用 columns 写出各列'] };
        }
      }
    }
  },
};
