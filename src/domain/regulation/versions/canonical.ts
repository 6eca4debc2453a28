import { blockText } from '../../text.ts';
import type { Provision, ProvisionTable, RegulationText } from '../provision.ts';
import { ownChildren, unitsOf } from '../units.ts';

/**
 * Recipe `n1`: the text that is hashed. It can be rebuilt from a printed copy without this program:
 *
 * 1. One natural paragraph is one line. Lines are joined by U+000A; there is none after the last. Bytes are UTF-8.
 * 2. Inside a line: Unicode NFC; every run of white space (ECMAScript `\s`, so U+3000, U+00A0 and line ends too) next to
 *    a CJK character (U+2E80–U+9FFF, U+F900–U+FAFF, U+FE30–U+FE4F, U+FF00–U+FFEF, U+20000–U+3FFFF, and the quotation
 *    marks, dashes and ellipsis U+2013–U+2026) is dropped, any other becomes one U+0020; none at either end.
 *    Nothing else is changed: bold, links and code count by their words only.
 * 3. A number stands before the words without a space, in one spelling: 第七条, 第十五条之一, 第二章, 附件1 as a citation says it;
 *    （三） for a 项; `1.` for a 目; `5.1.2` and one U+0020 for a numbered clause. A 款 has none.
 * 4. The first 款 of an article stands on the article's own line, behind its number.
 * 5. The title in brackets after an article's number (条旨) is left out. Headings of 编, 章, 节, annexes and clauses stay.
 * 6. Order inside a provision: number and words, children, wrap-up of the sentence (接前款), tables. A table row is one
 *    line, its cells joined by U+0009. A line that would be empty is left out.
 * 7. A *unit* is an article, a clause or an annex with words of its own; its text leaves out units inside it.
 * 8. The text of a *version* is: `n1`, `work@version`, title, 发文字号, issued, effective (one line each, an unknown one
 *    left empty), the preamble, then every provision in document order.
 *
 * A fingerprint is the SHA-256 of such a text, in lower-case hexadecimal.
 */
export const RECIPE = 'n1';

/** A hash of text; the caller brings SHA-256, since the domain runs in the browser too. */
export type Sha256 = (text: string) => string;

/** What a version's fingerprint covers besides its text. */
export interface VersionMeta {
  work: string;
  version: string;
  title: string;
  docNo?: string | undefined;
  issued?: string | undefined;
  effective?: string | undefined;
}

export interface Fingerprints {
  recipe: typeof RECIPE;
  version: string;
  /** By unit id, in document order: `{ 'art-7': '…' }`. */
  articles: Record<string, string>;
}

/** Hashes a version and each of its units by recipe `n1`. */
export function fingerprints(text: RegulationText, meta: VersionMeta, sha256: Sha256): Fingerprints {
  const articles = unitsOf(text).map((unit) => [unit.id, sha256(canonicalUnit(unit.provision))] as const);
  return { recipe: RECIPE, version: sha256(canonicalVersion(text, meta)), articles: Object.fromEntries(articles) };
}

/** Writes the canonical text of a version (rule 8). */
export function canonicalVersion(text: RegulationText, meta: VersionMeta): string {
  const head = [RECIPE, `${meta.work}@${meta.version}`, meta.title, meta.docNo ?? '', meta.issued ?? '', meta.effective ?? ''];
  const preamble = text.preamble.map((runs) => clean(blockText({ runs }))).filter((line) => line !== '');
  return [...head.map(clean), ...preamble, ...text.children.flatMap((child) => linesOf(child, child.children))].join('\n');
}

/** Writes the canonical text of one unit, its number included (rule 7). */
export function canonicalUnit(unit: Provision): string {
  return linesOf(unit, ownChildren(unit)).join('\n');
}

/** Writes the words of a unit without its own number, one line per paragraph, for comparing across renumbering. */
export function canonicalWords(unit: Provision): string {
  return linesOf({ ...unit, label: '', number: null }, ownChildren(unit)).join('\n');
}

/** Cleans one line of text (rule 2). */
export function clean(text: string): string {
  const line = text.normalize('NFC').trim();
  return line.replace(/\s+/g, (space, at: number) => (CJK_END.test(line.slice(Math.max(0, at - 2), at)) || CJK_START.test(line.slice(at + space.length, at + space.length + 2)) ? '' : ' '));
}

const CJK = String.raw`[\u2E80-\u2FFF\u3001-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u2013-\u2026\u{20000}-\u{3FFFF}]`;
const CJK_END = new RegExp(`${CJK}$`, 'u');
const CJK_START = new RegExp(`^${CJK}`, 'u');

function linesOf(provision: Provision, children: readonly Provision[]): string[] {
  const inner = children.flatMap((child) => linesOf(child, child.children));
  const [head, rest] = headAndRest(provision, inner, children[0]);
  const tail = clean(blockText({ runs: provision.tail }));
  return [head, ...rest, tail, ...provision.tables.flatMap(tableLines)].filter((line) => line !== '');
}

/** Puts the first 款 of an article on the article's line (rule 4). */
function headAndRest(provision: Provision, inner: string[], first: Provision | undefined): [string, string[]] {
  const number = numberOf(provision);
  const own = clean(provision.text);
  if (provision.level === 'article') {
    const joins = own === '' && first?.level === 'paragraph' && clean(first.text) !== '';
    return joins ? [number + (inner[0] ?? ''), inner.slice(1)] : [number + own, inner];
  }
  const heading = clean(provision.heading ?? '');
  const words = [heading, own].filter((part) => part !== '');
  return [(number + (words[0] ?? '')).trimEnd(), [...words.slice(1), ...inner]];
}

function numberOf(provision: Provision): string {
  const label = clean(provision.label);
  if (label === '') return '';
  switch (provision.level) {
    case 'paragraph':
      return '';
    case 'item':
      return label.replace(/^第|项$/g, '');
    case 'point':
      return `${label.replace(/^第|目$/g, '')}.`;
    case 'clause':
      return `${label} `;
    default:
      return label;
  }
}

function tableLines(table: ProvisionTable): string[] {
  return table.rows.map((row) => row.map((runs) => clean(blockText({ runs }))).join('\t'));
}
