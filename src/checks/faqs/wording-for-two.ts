import { fieldSpan, type Check } from '../check.ts';
import { foldWord } from '../../domain/faq/questions.ts';

export const wordingForTwo: Check = {
  name: 'wording-for-two',
  group: 'faqs',
  severity: 'error',
  title: '一种问法只指一个答案',
  why: '同一句话写在两个答案下面，搜到哪个全凭运气；写两遍的，把一个答案抬得过高',
  remedy: '留在答得更准的一处，另一处写得更具体',
  bad: `{ to: /faqs/gl-period-close/, asked: [月底关不了账] } 与 { to: /faqs/ap-period-close/, asked: [月底关不了账] }`,
  good: `{ to: /faqs/gl-period-close/, asked: [总账关不了账] } 与 { to: /faqs/ap-period-close/, asked: [应付关不了账] }`,
  *run({ kb }) {
    const known = new Map<string, string>();
    for (const { data, facts } of kb.all('wordings')) {
      for (const [index, { to, asked }] of data.entries.entries()) {
        for (const [place, ask] of asked.entries()) {
          const folded = foldWord(ask);
          const other = known.get(folded);
          const span = fieldSpan(facts, `entries.${index}.asked.${place}`);
          if (other === to) yield { path: facts.path, span, message: `“${ask}”在 ${to} 下面写了两遍`, remedy: ['删去一处'] };
          else if (other !== undefined) yield { path: facts.path, span, message: `“${ask}”既指 ${other}，又指 ${to}`, remedy: ['留在答得更准的一处', '写得更具体，使两处不同'] };
          else known.set(folded, to);
        }
      }
    }
  },
};
