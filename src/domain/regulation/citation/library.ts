import { isLegalTitle, readShortName } from './documents.ts';
import type { CitationMention } from './mention.ts';
import type { Numbering } from '../structure/line-heads.ts';
import type { RegulationText } from '../provision.ts';
import { nameInWords, statuteName } from './statute-name.ts';

/** One version of a regulation, with what citations need to find it. */
export interface VersionText {
  work: string;
  version: string;
  title: string;
  aliases: string[];
  docNo: string | null;
  kind: string;
  /** First day in force; null for a draft. */
  effective: string | null;
  /** First day no longer in force. */
  expires: string | null;
  seq: number;
  numbering: Numbering;
  text: RegulationText;
}

/** A short name that a text defines for itself: 《…》（以下简称《解释》）. */
export interface LocalAlias {
  alias: string;
  title: string;
}

/** Every document that citations can reach; built once, asked often. */
export interface CitationLibrary {
  /** All versions of the work with this title, alias or id; empty when there is none. */
  byTitle(title: string): readonly VersionText[];
  /** The registered name that the words directly before a pinpoint end with (依照运维管理办法 → 运维管理办法). */
  nameAtEnd(before: string, local?: readonly LocalAlias[]): string | null;
  /** True for laws and standards that are known by name only. */
  isKnownExternal(title: string): boolean;
  /** Titles that contain the given words or are contained in them, for suggestions. */
  similarTitles(title: string): string[];
}

const STATE = '中华人民共和国';
const LONGEST_NAME = 60;
/** A full title of this length is taken for what it is, whatever verb stands before it (具体行政行为有行政复议法第…条规定的情形). */
const UNMISTAKABLE = 5;

/**
 * Indexes versions by every name that can stand in a citation.
 *
 * @param externalTitles laws and standards known by title or number, without text here
 * @param options.anyLegalTitle take every title that ends like a law's as known, for texts whose surroundings are not at hand
 */
export function createCitationLibrary(versions: readonly VersionText[], externalTitles: readonly string[] = [], options: { anyLegalTitle?: boolean } = {}): CitationLibrary {
  const works = new Map<string, VersionText[]>();
  const names = new Map<string, string>();
  for (const version of versions) {
    works.set(version.work, [...(works.get(version.work) ?? []), version]);
    register(version.title, version.work);
  }
  for (const { work, aliases } of versions) for (const alias of [...aliases, work]) register(alias, work);
  const external = new Set(externalTitles.map(foldTitle));
  const full = new Set([...versions.map(({ title }) => foldTitle(title)), ...external]);
  const titles = [...new Set(versions.map(({ title }) => title))].sort();

  return {
    byTitle: (title) => works.get(names.get(foldTitle(title)) ?? '') ?? [],
    nameAtEnd: (before, local = []) => longestName(before, (name) => kindOfName(name, local)),
    isKnownExternal: (title) => external.has(foldTitle(title)) || (options.anyLegalTitle === true && (isLegalTitle(title) || statuteName(title) !== null)),
    similarTitles: (title) => titles.filter((known) => shareWords(foldTitle(known), foldTitle(title))).slice(0, 3),
  };

  function kindOfName(name: string, local: readonly LocalAlias[]): 'title' | 'alias' | null {
    if (full.has(name)) return 'title';
    return names.has(name) || local.some(({ alias }) => foldTitle(alias) === name) ? 'alias' : null;
  }

  function register(name: string, work: string): void {
    const folded = foldTitle(name);
    if (folded !== '' && !names.has(folded)) names.set(folded, work);
  }
}

/** Collects the short names that a text defines, from the mentions already recognised in it. */
export function localAliases(mentions: readonly CitationMention[]): LocalAlias[] {
  return mentions.flatMap(({ document }) => {
    const alias = document.kind === 'title' && document.qualifier !== null ? readShortName(document.qualifier) : null;
    return alias !== null && document.kind === 'title' ? [{ alias, title: document.title }] : [];
  });
}

/** Folds a title so that spellings of one name meet: white space, brackets, case, and the state's name in front. */
export function foldTitle(title: string): string {
  const folded = title.normalize('NFC').replace(/[\s\u3000]+/g, '').replace(/[(［\[〔]/g, '（').replace(/[)］\]〕]/g, '）').toLowerCase();
  return folded.startsWith(STATE) && folded.length > STATE.length ? folded.slice(STATE.length) : folded;
}

/**
 * Finds the longest known name at the end of the words, and checks its left boundary: behind 供应商运维管理办法 the
 * registered 运维管理办法 is not what was named.
 */
function longestName(before: string, known: (name: string) => 'title' | 'alias' | null): string | null {
  const words = nameInWords(before);
  for (let length = Math.min(words.length, LONGEST_NAME); length >= 2; length -= 1) {
    const name = words.slice(-length);
    const kind = known(foldTitle(name));
    if (kind === null) continue;
    const certain = kind === 'title' && length >= UNMISTAKABLE;
    return certain || endsAWord(words.slice(0, -length), name) ? name : null;
  }
  return null;
}

function endsAWord(left: string, name: string): boolean {
  if (/^[A-Za-z0-9]/.test(name)) return !/[A-Za-z0-9-]$/.test(left);
  const whole = statuteName(left + name);
  if (whole === null || whole.length <= name.length) return true;
  return /(?:[的后前新旧版有为以按依据照反由在与和及或对就将把除如若被于是即属]|公司|集团|单位|部|国家|国务院|我国|中国|见|了|着|过)$/.test(whole.slice(0, -name.length)) || foldTitle(whole) === foldTitle(name);
}

function shareWords(a: string, b: string): boolean {
  if (a.length < 3 || b.length < 3) return a === b;
  return a.includes(b) || b.includes(a) || (a.slice(-6) === b.slice(-6) && a.length > 6);
}
