import { fieldSpan, type Check } from '../check.ts';
import { foldQuestion, foldWord } from '../../domain/faq/questions.ts';
import type { Faq } from '../../domain/schemas/faq.ts';
import { applying } from '../../domain/withdrawals.ts';

export const duplicateQuestion: Check = {
  name: 'duplicate-question',
  group: 'faqs',
  severity: 'error',
  title: '一个问题只有一份问答',
  why: '两份答案迟早不一样，搜到哪一份全凭运气',
  remedy: '合并成一份，另一种问法写进 asked',
  bad: `两份问答都问“月底总账关不了账怎么办？”`,
  good: `一份，asked: [总账月结关不掉]`,
  *run({ kb }) {
    const known = new Map<string, string>();
    for (const { id, data, facts } of applying(kb, 'faqs')) {
      const shared = new Map<string, { field: string; text: string; more: number }>();
      for (const { field, text, folded } of wordingsOf(data)) {
        const other = known.get(folded);
        const before = shared.get(other ?? '');
        if (other === undefined) known.set(folded, id);
        else if (other === id) yield { path: facts.path, span: fieldSpan(facts, field), message: `“${text}”写了两遍`, remedy: ['删去一处'] };
        else if (before) before.more += 1;
        else shared.set(other, { field, text, more: 0 });
      }
      for (const [other, { field, text, more }] of shared) {
        yield { path: facts.path, span: fieldSpan(facts, field), message: `“${text}”${more > 0 ? `等${more + 1}个问法` : ''}已由问答 ${other} 回答`, remedy: [`与 ${other} 合并`, '写明两个问题的差别'] };
      }
    }
  },
};

function wordingsOf({ title, asked }: Faq): { field: string; text: string; folded: string }[] {
  const wordings = [{ field: 'title', text: title }, ...asked.map((text, index) => ({ field: `asked.${index}`, text }))];
  return wordings.map((wording) => ({ ...wording, folded: foldQuestion(wording.text) || foldWord(wording.text) || wording.text }));
}
