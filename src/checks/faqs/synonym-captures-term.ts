import { fieldSpan, type Check } from '../check.ts';
import { foldWord } from '../../domain/faq/questions.ts';
import { applying } from '../../domain/withdrawals.ts';

export const synonymCapturesTerm: Check = {
  name: 'synonym-captures-term',
  group: 'faqs',
  severity: 'error',
  title: '同义词不占用别的正式用语，一个说法只指一个用语、只在一组日常用语里',
  why: '把正式用语当口语改掉，找它的人就再也找不到；一个说法指两个用语，搜到哪个全凭运气',
  remedy: '从 say 里去掉它，或者写得更全',
  bad: `{ term: 关闭期间, say: [期间状态] }（期间状态是另一条术语）`,
  good: `{ term: 关闭期间, say: [关账, 结账] }`,
  *run({ kb }) {
    const official = new Map([...applying(kb, 'terms').map(({ title }) => title), ...kb.all('synonyms').flatMap(({ data }) => data.entries.flatMap(({ term }) => term ?? []))].map((word) => [foldWord(word), word]));
    const said = new Map<string, string>();
    const everyday = new Map<string, readonly string[]>();
    for (const { data, facts } of kb.all('synonyms')) {
      for (const [index, { term, say }] of data.entries.entries()) {
        for (const [place, word] of say.entries()) {
          const folded = foldWord(word);
          const span = fieldSpan(facts, `entries.${index}.say.${place}`);
          if (term === undefined) {
            const group = everyday.get(folded);
            if (group !== undefined) yield { path: facts.path, span, message: `“${word}”已经和“${group.find((mate) => foldWord(mate) !== folded) ?? word}”互换着说，又在这一组里`, remedy: ['留在一组', '两组确是一个意思的，并成一组'] };
            everyday.set(folded, group ?? say);
            continue;
          }
          const taken = official.get(folded);
          const other = said.get(folded) ?? term;
          if (taken !== undefined && folded !== foldWord(term)) yield { path: facts.path, span, message: `“${word}”写作${term}的同义词，它是正式用语“${taken}”`, remedy: ['从 say 里去掉', '确是一个意思的，两条并成一条'] };
          else if (foldWord(other) !== foldWord(term)) yield { path: facts.path, span, message: `“${word}”既指${other}，又指${term}`, remedy: ['留一处', '写得更全，使两处不同'] };
          said.set(folded, other);
        }
      }
    }
  },
};
