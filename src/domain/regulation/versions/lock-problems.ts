import { blockText } from '../../text.ts';
import { canonicalUnit, fingerprints, type Sha256 } from './canonical.ts';
import { recordHash, recordOf, type PresentVersion, type PublishedLock, type VersionRecord } from './lock.ts';
import { anchorsWithin, unitsOf, type Unit } from '../units.ts';

/** One disagreement between the lock and the content, or of the lock with itself. */
export interface LockProblem {
  kind: 'text-changed' | 'version-missing' | 'anchor-moved' | 'chain-broken';
  work: string;
  version: string;
  /** Articles concerned, in the present order, then those that vanished; empty when the whole version is concerned. */
  articles: string[];
  /** In Chinese, without a full stop. */
  message: string;
  remedy: string;
}

const EXCERPT = 24;
const RESTORE = '恢复发布时的正文；确需改动的，另立一个版本（勘误也是新版本）';

/** Verifies that no record was edited, dropped, inserted or moved since it was written. */
export function verifyChain(lock: PublishedLock, sha256: Sha256): LockProblem[] {
  const seen = new Set<string>();
  return lock.records.flatMap((record, position) => {
    const previous = lock.records[position - 1]?.recordSha256 ?? null;
    const id = `${record.work}@${record.version}`;
    const repeated = seen.has(id);
    seen.add(id);
    if (recordHash(record, sha256) !== record.recordSha256) return [broken(record, '记录的内容与它的 recordSha256 不符，记录被改过')];
    if (record.previous !== previous) return [broken(record, '记录的 previous 与前一条记录不符，前面的记录被改过、删过或者挪动过')];
    return repeated ? [broken(record, '同一版本记录了两次')] : [];
  });
}

/** Compares every record with the texts as they stand now. */
export function compareLock(lock: PublishedLock, present: readonly PresentVersion[], sha256: Sha256): LockProblem[] {
  return lock.records.flatMap((record) => {
    const version = present.find((other) => other.work === record.work && other.version === record.version);
    return version ? compareVersion(record, version, sha256) : [missing(record)];
  });
}

/** Compares one version with its record; null `record` (not published yet) has no problems. */
export function compareWithLock(lock: PublishedLock, version: PresentVersion, sha256: Sha256): LockProblem[] {
  const record = recordOf(lock, version.work, version.version);
  return record ? compareVersion(record, version, sha256) : [];
}

function compareVersion(record: VersionRecord, version: PresentVersion, sha256: Sha256): LockProblem[] {
  const prints = fingerprints(version.text, version, sha256);
  const units = unitsOf(version.text);
  const known = new Map(record.articles.map((article) => [article.id, article]));
  const changed = units.filter(({ id }) => known.get(id)?.sha256 !== prints.articles[id]);
  const vanished = record.articles.filter(({ id }) => prints.articles[id] === undefined).map(({ id }) => id);
  const anchors = compareAnchors(record, units.filter((unit) => !changed.includes(unit)));
  if (changed.length + vanished.length > 0) return [textChanged(record, changed, vanished), ...anchors];
  if (prints.version === record.sha256) return anchors;
  return [problem(record, 'text-changed', [], `${record.work}@${record.version} ${describeFrame(record, version)}`, RESTORE), ...anchors];
}

function textChanged(record: VersionRecord, changed: readonly Unit[], vanished: readonly string[]): LockProblem {
  const shown = changed.slice(0, 3).map((unit) => `${unit.label}（${unit.id}，现文“${excerpt(unit)}”）`);
  const more = changed.length > shown.length ? [`等 ${changed.length} 条`] : [];
  const parts = [...(changed.length > 0 ? [`${shown.join('、')}${more.join('')}与发布时不一致`] : []), ...(vanished.length > 0 ? [`${vanished.join('、')} 已不存在`] : [])];
  return problem(record, 'text-changed', [...changed.map(({ id }) => id), ...vanished], `${record.work}@${record.version} 已发布，但${parts.join('；')}`, RESTORE);
}

/** Same words, other anchors: links into the article would land elsewhere. Articles whose words changed say so already. */
function compareAnchors(record: VersionRecord, units: readonly Unit[]): LockProblem[] {
  const locked = new Map(record.articles.map((article) => [article.id, article.anchors]));
  const moved = units.flatMap((unit) => {
    const [before, after] = [locked.get(unit.id) ?? [], anchorsWithin(unit.provision)];
    const lost = before.filter((id) => !after.includes(id));
    const gained = after.filter((id) => !before.includes(id));
    return lost.length + gained.length > 0 ? [{ unit, lost, gained }] : [];
  });
  if (moved.length === 0) return [];
  const details = moved.map(({ unit, lost, gained }) => `${unit.label}${lost.length > 0 ? `少了 ${lost.join('、')}` : ''}${gained.length > 0 ? `多了 ${gained.join('、')}` : ''}`);
  return [problem(record, 'anchor-moved', moved.map(({ unit }) => unit.id), `${record.work}@${record.version} 已发布，但款、项的锚点变了：${details.join('；')}`, '恢复发布时的分段和“接前款”标记')];
}

/** Articles are as published; what else the fingerprint of the version covers is not. */
function describeFrame(record: VersionRecord, version: PresentVersion): string {
  const fields = [
    { name: '名称', was: record.title, is: version.title },
    { name: '发文字号', was: record.docNo, is: version.docNo ?? null },
    { name: '印发日期', was: record.issued, is: version.issued ?? null },
    { name: '施行日期', was: record.effective, is: version.effective ?? null },
  ].filter(({ was, is }) => was !== is);
  if (fields.length > 0) return `已发布，但${fields.map(({ name, was, is }) => `${name}由“${was ?? '空'}”变为“${is ?? '空'}”`).join('，')}`;
  const preamble = version.text.preamble.map((runs) => blockText({ runs })).join('').slice(0, EXCERPT);
  return `已发布，各条未变，但条以外的文字（序言、编章节标题）或者条的次序与发布时不一致${preamble === '' ? '' : `，现序言“${preamble}”`}`;
}

function excerpt(unit: Unit): string {
  const text = canonicalUnit(unit.provision).replaceAll('\n', '');
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
}

function missing(record: VersionRecord): LockProblem {
  return problem(record, 'version-missing', [], `${record.work}@${record.version} 已发布，但内容中没有这个版本`, `恢复 src/content/regulations/${record.work}/${record.version}.mdx；不再适用的版本以废止处理，不删除`);
}

function broken(record: VersionRecord, what: string): LockProblem {
  return problem(record, 'chain-broken', [], `published.lock.json 中 ${record.work}@${record.version} ${what}`, '从版本库恢复 published.lock.json，只用 npm run release 追加');
}

function problem(record: VersionRecord, kind: LockProblem['kind'], articles: string[], message: string, remedy: string): LockProblem {
  return { kind, work: record.work, version: record.version, articles, message, remedy };
}
