import { fieldSpan, type Check } from '../check.ts';
import { codeAnchor } from '../../domain/anchors.ts';
import { normalCode } from '../../domain/runbook/error-codes.ts';

export const codeMeaningConflict: Check = {
  name: 'code-meaning-conflict',
  group: 'faqs',
  severity: 'error',
  title: '一个错误代码只有一个意思',
  why: '两处意思不一样，照哪一处做都可能错',
  remedy: '留一处，别处删去',
  bad: `ora.mdx 与 database.mdx 都写 ORA-01653`,
  good: `ORA-01653 只在 ora.mdx`,
  *run({ kb }) {
    const known = new Map<string, { path: string; family: string; meaning: string }>();
    for (const { title, data, facts: { path }, facts } of kb.all('codes')) {
      const anchors = new Map<string, string>();
      for (const [index, { code, meaning }] of data.entries.entries()) {
        const spelled = normalCode(code);
        const span = fieldSpan(facts, `entries.${index}.code`);
        const other = known.get(spelled);
        const alike = anchors.get(codeAnchor(code));
        if (other) yield { path, span, message: `${spelled} 已在${other.path === path ? '前面' : other.family}写明“${other.meaning}”`, remedy: ['删去一处', '确是两个代码的，写出各自的全称'] };
        else if (alike !== undefined) yield { path, span, message: `${spelled} 与 ${alike} 只差大小写或者标点，页内的链接分不清`, remedy: ['是一个代码的，删去一处', '写出各自的全称'] };
        known.set(spelled, other ?? { path, family: title, meaning });
        anchors.set(codeAnchor(code), alike ?? spelled);
      }
    }
  },
};
