import { z } from 'zod';
import { RECIPE, fingerprints, type Sha256, type VersionMeta } from './canonical.ts';
import type { RegulationText } from '../provision.ts';
import { anchorsWithin, unitsOf } from '../units.ts';

/**
 * `src/content/published.lock.json`: what was published, append only. It holds hashes, not texts, and each record of a regulation
 * holds the hash of the one before; editions of plans and runbooks stand beside them, each by itself. It proves that texts are as they were when recorded, not that anybody approved them; and
 * records cut off at the end leave no trace in the file itself: the signature and Git keep the last hash.
 */

/** Where the lock stands, from the project root. */
export const LOCK_PATH = 'src/content/published.lock.json';

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** Key order here is the key order in the file and in what is hashed. */
const articleRecord = z.strictObject({
  id: z.string(),
  lineage: z.string().describe('首次出现的版本与条号，如 1.0#art-7。'),
  sha256: sha256Hex,
  anchors: z.array(z.string()).describe('款、项、目的锚点，按文中次序。'),
});

const recordContent = z.strictObject({
  work: z.string(),
  version: z.string(),
  recipe: z.literal(RECIPE),
  title: z.string(),
  docNo: z.string().nullable(),
  issued: z.string(),
  effective: z.string(),
  sha256: sha256Hex.describe('整个版本的指纹。'),
  previous: sha256Hex.nullable().describe('前一条记录的 recordSha256；第一条为 null。'),
  articles: z.array(articleRecord),
});

const versionRecord = recordContent.extend({ recordSha256: sha256Hex });

/** One edition of a runbook, plan or exercise: which steps it had, and the hash of its file. */
const editionRecord = z.strictObject({
  collection: z.enum(['runbooks', 'plans', 'exercises']),
  id: z.string(),
  version: z.string(),
  on: z.string().describe('发布日期。'),
  sha256: sha256Hex.describe('文件的 SHA-256。'),
  steps: z.array(z.string()).describe('步骤标识，按文中次序。'),
});

export const publishedLockSchema = z.strictObject({ records: z.array(versionRecord), editions: z.array(editionRecord).default([]) });

export type PublishedLock = z.infer<typeof publishedLockSchema>;
export type VersionRecord = z.infer<typeof versionRecord>;
export type EditionRecord = z.infer<typeof editionRecord>;
export type EditionKind = EditionRecord['collection'];
type RecordContent = z.infer<typeof recordContent>;

/** The lock of a project that has published nothing yet. */
export function emptyLock(): PublishedLock {
  return { records: [], editions: [] };
}

/** Reads the lock file; says in Chinese where it is damaged. The chain is verified apart, by `verifyChain`. */
export function parseLock(text: string): { ok: true; lock: PublishedLock } | { ok: false; message: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, message: '不是 JSON' };
  }
  const result = publishedLockSchema.safeParse(value);
  if (result.success) return { ok: true, lock: result.data };
  const places = result.error.issues.slice(0, 3).map((issue) => issue.path.join('.') || '最外层');
  return { ok: false, message: `${places.join('、')} 的内容不合格式` };
}

/** A version as it stands in the content now. */
export interface PresentVersion extends VersionMeta {
  text: RegulationText;
}

/** A version ready to be published; its lineages come from `lineagesOf`. */
export interface PublishableVersion extends PresentVersion {
  issued: string;
  effective: string;
  lineages: Readonly<Record<string, string>>;
}

/** Appends the record of a version; the lock that was given stays as it is. */
export function appendRecord(lock: PublishedLock, version: PublishableVersion, sha256: Sha256): PublishedLock {
  const prints = fingerprints(version.text, version, sha256);
  const content: RecordContent = {
    work: version.work,
    version: version.version,
    recipe: RECIPE,
    title: version.title,
    docNo: version.docNo ?? null,
    issued: version.issued,
    effective: version.effective,
    sha256: prints.version,
    previous: lock.records.at(-1)?.recordSha256 ?? null,
    articles: unitsOf(version.text).map(({ id, provision }) => ({
      id, lineage: version.lineages[id] ?? `${version.version}#${id}`, sha256: prints.articles[id] ?? '', anchors: anchorsWithin(provision),
    })),
  };
  const record = versionRecord.parse({ ...content, recordSha256: recordHash(content, sha256) });
  return { ...lock, records: [...lock.records, record] };
}

/** Finds the record of a version. */
export function recordOf(lock: PublishedLock, work: string, version: string): VersionRecord | null {
  return lock.records.find((record) => record.work === work && record.version === version) ?? null;
}

/** Hashes a record without its own hash: JSON without white space, keys in the order of the schema. */
export function recordHash(content: RecordContent, sha256: Sha256): string {
  const ordered = recordContent.strip().parse(content);
  return sha256(JSON.stringify(ordered));
}

/** Writes the lock file: fixed key order, two spaces, one line end at the end. */
export function printLock(lock: PublishedLock): string {
  return `${JSON.stringify(publishedLockSchema.parse(lock), null, 2)}\n`;
}
