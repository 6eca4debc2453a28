import { append, knowledgeBase, lineAt, PROSE, rewrite, textOf, withText, type Mutator, type Pick } from './mutant.ts';
import type { Project } from '../project.ts';
import type { Work } from '../../../src/domain/works.ts';
import { printNumeral } from '../../../src/domain/regulation/numerals.ts';
import { unitsOf } from '../../../src/domain/regulation/units.ts';

const CITED = /^src\/content\/(?:roles|terms)\//;

/** Damage to citations. */
export const citationMutators: readonly Mutator[] = [
  rewrite('a citation of an article far beyond the last', 'citation-provision-exists', CITED, /(》)第[一二三四五六七八九十百]+条/g, ([, mark]) => `${mark ?? ''}第九百九十九条`),
  append('a citation of the article after the last', 'citation-provision-exists', PROSE, (project, pick) => cite(project, pick, (work) => `第${printNumeral(unitsOf(work.shown.text).filter(({ id }) => id.startsWith('art-')).length + 1)}条`)),
  append('a citation of a paragraph too many', 'citation-paragraph-range', PROSE, (project, pick) => cite(project, pick, (work) => (articleWithOneParagraph(work, pick) ?? '') + '第二款')),
  append('a citation of an item that two paragraphs have', 'citation-item-ambiguous', PROSE, (project, pick) => {
    const found = pick(knowledgeBase(project).works.flatMap((work) => twoLists(work).map((label) => ({ work, label }))));
    return found ? `处置《${found.work.title}》${found.label}第（一）项规定的情形。` : null;
  }),
  append('a range from high to low', 'citation-range-backwards', PROSE, (project, pick) => cite(project, pick, () => '第五条至第二条')),
  append('a citation of a version that is history', 'citation-version-in-force', PROSE, (project, pick) => {
    const work = pick(knowledgeBase(project).works.filter(({ versions }) => versions.some(({ status }) => status === 'historic')));
    const old = work?.versions.find(({ status }) => status === 'historic');
    return work && old ? `按照《${work.title}》（${old.entry.data.version}版）第一条办理。` : null;
  }),
  {
    name: 'a regulation dated back before the present version of what it cites',
    check: 'citation-renumbered',
    mutate(project) {
      const path = 'src/content/regulations/erp-access/1.0.mdx';
      const text = textOf(project, path).replace(/^adopted: .+\nissued: .+\neffective: .+$/m, 'adopted: "2025-01-20"\nissued: "2025-02-02"\neffective: "2025-03-01"').replace('cycleMonths: 12', 'cycleMonths: 24');
      const at = text.indexOf('basedOn: ');
      return text === '' || at < 0 ? null : { project: withText(project, path, text), path, line: lineAt(text, at) };
    },
  },
  append('a citation in Arabic digits', 'citation-form', PROSE, (project, pick) => cite(project, pick, () => '第2条')),
  rewrite('a cited title with a word missing', 'citation-unregistered-document', CITED, /《ERP系统(?=[^》]+》第)/g, () => '《系统'),
  append('a citation of a document nobody registered', 'citation-unregistered-document', PROSE, '按照《仓储作业管理办法》第二条办理。'),
];

function cite(project: Project, pick: Pick, pinpoint: (work: Work) => string): string | null {
  const work = pick(knowledgeBase(project).works.filter(({ current }) => current !== null));
  return work ? `按照《${work.title}》${pinpoint(work)}办理。` : null;
}

function articleWithOneParagraph(work: Work, pick: Pick): string | undefined {
  return pick(unitsOf(work.shown.text).filter(({ id, provision }) => id.startsWith('art-') && provision.children.length === 1).map(({ label }) => label));
}

/** Labels of articles in which two paragraphs have items. */
function twoLists(work: Work): string[] {
  return unitsOf(work.shown.text).filter(({ provision }) => provision.children.filter(({ children }) => children.some(({ level }) => level === 'item')).length > 1).map(({ label }) => label);
}
