import { foldTitle, type VersionText } from './library.ts';

interface Wanted {
  /** The title or alias as written: an alias may belong to one version only (…办法（试行）). */
  title: string;
  qualifier: string | null;
  tail: string | null;
  date: string;
  self: VersionText | null;
}

export interface VersionChoice {
  version: VersionText;
  /** What was asked for and does not exist, in Chinese; null when all is well. */
  missing: string | null;
}

/**
 * Chooses the version that a citation means: the one its 文号, year or own title names, else the one in force on the
 * citing document's date, else the newest before that date, else the first there is (rule 7).
 *
 * @param versions all versions of one work, at least one
 */
export function chooseVersion(versions: readonly VersionText[], wanted: Wanted): VersionChoice {
  const ordered = versions.toSorted((a, b) => a.seq - b.seq);
  const byDate = () => inForceOn(ordered, wanted.date) ?? newestBefore(ordered, wanted.date) ?? firstOf(ordered, versions);
  if (wanted.tail === '原') return { version: before(ordered, byDate()), missing: null };

  for (const said of [wanted.qualifier, wanted.tail]) {
    const explicit = said === null ? null : explicitVersion(ordered, said);
    if (explicit) return explicit;
  }
  const own = ordered.find(({ work, version }) => wanted.self?.work === work && wanted.self.version === version);
  if (own) return { version: own, missing: null };

  const folded = foldTitle(wanted.title);
  const titled = ordered.filter(({ title, aliases }) => [title, ...aliases].some((name) => foldTitle(name) === folded));
  const [only] = titled;
  return { version: titled.length === 1 && only ? only : byDate(), missing: null };
}

/** Reads 信息〔2023〕12号, 2022年修订 or 2.0版; null when the words name no version. */
function explicitVersion(versions: readonly VersionText[], said: string): VersionChoice | null {
  const number = /[^，,；;（(]*?(?:〔|\[|［|（|\()\d{4}(?:〕|\]|］|）|\))第?\d+号/.exec(said)?.[0];
  if (number !== undefined) {
    const wanted = foldNumber(number);
    return found(versions, versions.find(({ docNo }) => docNo !== null && foldNumber(docNo) === wanted), `文号为${number}的版本`);
  }
  const year = /^((?:19|20)\d\d)/.exec(said)?.[1];
  if (year !== undefined) {
    const ofYear = (version: VersionText): boolean => version.effective?.startsWith(year) === true || version.docNo?.includes(year) === true || version.version.startsWith(year);
    return found(versions, versions.findLast(ofYear), `${year}年的版本`);
  }
  const label = /^([0-9A-Za-z.\-/]+)版$/.exec(said)?.[1];
  return label === undefined ? null : found(versions, versions.find(({ version }) => version === label), `${label}版`);
}

function found(versions: readonly VersionText[], version: VersionText | undefined, what: string): VersionChoice | null {
  if (version) return { version, missing: null };
  const last = versions.at(-1);
  return last ? { version: last, missing: `《${last.title}》没有${what}` } : null;
}

function inForceOn(versions: readonly VersionText[], date: string): VersionText | undefined {
  return versions.findLast(({ effective, expires }) => effective !== null && effective <= date && (expires === null || date < expires));
}

function newestBefore(versions: readonly VersionText[], date: string): VersionText | undefined {
  return versions.findLast(({ effective }) => effective !== null && effective <= date);
}

/** Of versions that all lie ahead, the next one. */
function firstOf(ordered: readonly VersionText[], versions: readonly VersionText[]): VersionText {
  const first = ordered.find(({ effective }) => effective !== null) ?? ordered[0] ?? versions[0];
  if (!first) throw new Error('一部文件没有任何版本：建立引文库时每部文件至少给一个版本');
  return first;
}

function before(versions: readonly VersionText[], current: VersionText): VersionText {
  return versions.findLast(({ seq }) => seq < current.seq) ?? current;
}

function foldNumber(number: string): string {
  return number.normalize('NFKC').replace(/\s+/g, '').replace(/[〔[(]/g, '〔').replace(/[〕\])]/g, '〕').replace('第', '');
}
