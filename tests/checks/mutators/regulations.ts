import { isPublished, knowledgeBase, lineAt, REGULATIONS, rewrite, spots, textOf, withText, without, type Mutator } from './mutant.ts';
import { LOCK_PATH } from '../../../src/domain/regulation/versions/lock.ts';
import type { Project } from '../project.ts';

const HEAD = /^第([一二三四五六七八九十百]+)条(?=[ 　【])/gm;

/** Damage to regulations, their versions and the publishing lock. */
export const regulationMutators: readonly Mutator[] = [
  rewrite('the approver made equal to the drafter', 'approver-is-drafter', REGULATIONS, /(drafter: \{ role: ([a-z-]+\w)[^\n]*\n(?:.*\n)*? {2}approver: \{ role: )[a-z-]+\w/g, ([, before, drafter]) => `${before ?? ''}${drafter ?? ''}`, null),
  rewrite('the approval removed', 'approver-is-drafter', REGULATIONS, /^approval:\n(?: .*\n)+/gm, () => '', null),
  rewrite('provenance of an article that does not exist', 'article-id-exists', REGULATIONS, /^ {2}source: \[art-1\b/gm, () => '  source: [art-999'),
  rewrite('a standard satisfied by an article that does not exist', 'article-id-exists', REGULATIONS, /article: art-\d+/g, () => 'article: art-999'),
  rewrite('an article renumbered', 'article-sequence', REGULATIONS, HEAD, () => '第九百条'),
  {
    name: 'an article dropped from the middle',
    check: 'article-sequence',
    mutate(project, pick) {
      const heads = spots(project, REGULATIONS, HEAD).filter(({ path }) => !isPublished(project, path));
      const pairs = heads.flatMap((spot, index) => (heads[index + 1]?.path === spot.path ? [{ spot, next: heads[index + 1]?.match.index ?? 0 }] : []));
      const pair = pick(pairs);
      if (!pair) return null;
      const { path, text, match } = pair.spot;
      return { project: withText(project, path, text.slice(0, match.index) + text.slice(pair.next)), path, line: lineAt(text, match.index) };
    },
  },
  rewrite('all articles gone', 'article-sequence', REGULATIONS, /^## [\s\S]*$/gm, () => '账号实行一人一号。\n', null),
  rewrite('a declared change dropped', 'change-note-mismatch', REGULATIONS, / {2}- op: (?:add|delete|amend)\n(?: {4}.*\n)+/g, () => '', null),
  rewrite('an article changed without a note', 'change-note-mismatch', /\/erp-om\/2/, /(?<=组织编制.{0,3})运行维护规范(?=和技术标准)/g, () => '运行维护与安全规范', null),
  rewrite('in force before it was issued', 'effective-before-issued', REGULATIONS, /^effective: .+$/gm, () => 'effective: "2001-01-01"'),
  rewrite('issued before it was adopted', 'effective-before-issued', REGULATIONS, /^issued: .+$/gm, () => 'issued: "2001-01-01"'),
  {
    name: 'an item dropped',
    check: 'item-sequence',
    mutate(project, pick) {
      const spot = pick(spots(project, REGULATIONS, /^（一）[^\n]*\n\n(?=（二）)/gm).filter(({ path }) => !isPublished(project, path)));
      if (!spot) return null;
      const { path, text, match } = spot;
      return { project: withText(project, path, text.slice(0, match.index) + text.slice(match.index + match[0].length)), path, line: lineAt(text, match.index) };
    },
  },
  rewrite('an item renumbered', 'item-sequence', REGULATIONS, /^（二）/gm, () => '（九）'),
  rewrite('an item repeated', 'item-sequence', REGULATIONS, /^（二）/gm, () => '（一）'),
  published('a paragraph joined to the items before it', 'published-anchor-moved', /\n\n(?=[^第（#\n{][^\n]*。\n)(?<=[。；]\n\n)/g, (text, index) => `${text.slice(0, index)}\n\n{/* 接前款 */}${text.slice(index + 2)}`, false),
  published('a published word changed', 'published-text-changed', /^第[一二三四五六七八九十百]+条[ 　【][^\n]*制定本办法/gm, (text, index, [match]) => text.slice(0, index) + match.replace('制定', '修订') + text.slice(index + match.length), true),
  published('a published date changed', 'published-text-changed', /^issued: .+$/gm, (text, index, [match]) => `${text.slice(0, index)}issued: "2023-06-01"${text.slice(index + match.length)}`, false),
  {
    name: 'a hash in the lock changed by hand',
    check: 'published-text-changed',
    mutate(project) {
      const [record, ...rest] = project.lock.records;
      return record ? { project: { ...project, lock: { ...project.lock, records: [{ ...record, previous: '0'.repeat(64) }, ...rest] } }, path: LOCK_PATH, line: null } : null;
    },
  },
  {
    name: 'a published version deleted',
    check: 'published-version-missing',
    mutate(project, pick) {
      const path = pick([...project.files.keys()].filter((known) => isPublished(project, known)));
      return path === undefined ? null : { project: without(project, path), path: LOCK_PATH, line: null };
    },
  },
  {
    name: 'a review cycle of one month',
    check: 'review-overdue',
    mutate(project, pick) {
      const current = pick(knowledgeBase(project).works.flatMap((work) => work.current ?? []));
      if (!current) return null;
      const { path } = current.entry.facts;
      const text = textOf(project, path).replace(/cycleMonths: \d+/, 'cycleMonths: 1');
      return { project: withText(project, path, text), path, line: lineAt(text, text.indexOf('cycleMonths')) };
    },
  },
  rewrite('a chapter heading without its number', 'structure-unknown-line', REGULATIONS, /^## 第[一二三四五六七八九十]+章 ?/gm, () => '## '),
  rewrite('text between a chapter heading and its first article', 'structure-unknown-line', REGULATIONS, /^## 第[二三四五六七八九十]+章 [^\n]*\n\n(?=第)/gm, ([heading]) => `${heading}本章适用于全部事项。\n\n`, null),
  rewrite('the version before no longer named', 'supersedes-missing', REGULATIONS, /^supersedes: .+\n/gm, () => '', null),
  {
    name: 'a trial without an end',
    check: 'trial-needs-expiry',
    mutate(project, pick) {
      const spot = pick(spots(project, REGULATIONS, /^title: .+\n/gm).filter(({ text, path }) => !/^(?:expires|trial):/m.test(text) && !isPublished(project, path)));
      if (!spot) return null;
      const { path, text, match } = spot;
      const end = match.index + match[0].length;
      return { project: withText(project, path, `${text.slice(0, end)}trial: true\n${text.slice(end)}`), path, line: lineAt(text, end) };
    },
  },
  ending('a version that ends before the next begins', 'version-gap', (effective) => effective),
  ending('a version that ends after the next began', 'version-overlap', () => '2099-01-01'),
];

type Rewrite = (text: string, index: number, match: RegExpExecArray) => string;

function published(name: string, check: string, pattern: RegExp, write: Rewrite, hasLine: boolean): Mutator {
  return {
    name,
    check,
    mutate(project, pick) {
      const spot = pick(spots(project, REGULATIONS, pattern).filter(({ path }) => isPublished(project, path)));
      if (!spot) return null;
      const { path, text, match } = spot;
      return { project: withText(project, path, write(text, match.index, match)), path, line: hasLine ? lineAt(text, match.index) : null };
    },
  };
}

/** Moves the end of a version that has a successor. */
function ending(name: string, check: string, end: (effective: string) => string): Mutator {
  return {
    name,
    check,
    mutate(project: Project, pick) {
      const versions = knowledgeBase(project).works.flatMap((work) => work.versions.slice(0, -1));
      const { path } = pick(versions)?.entry.facts ?? {};
      if (path === undefined) return null;
      const text = textOf(project, path).replace(/^expires: .+\n/m, '').replace(/^effective: "(.+)"\n/m, (line, effective: string) => `${line}expires: "${end(effective)}"\n`);
      return { project: withText(project, path, text), path, line: lineAt(text, text.indexOf('expires: ')) };
    },
  };
}
