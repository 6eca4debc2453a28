import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { arrayHeader, elementsOf, textAt, textBytes } from './cbor.ts';

/**
 * Pagefind cuts its index into pieces of about 31 KB and has no setting for it; a question of three words then costs three of
 * them. Cutting the same bytes finer makes the first question cost a fifth. The metadata, which every first question loads,
 * is mostly the names of files, and hashes do not compress: files are numbered instead, behind one hash of all of them.
 * Tied to the file format of Pagefind 1.6: a file: gzip of `pagefind_dcd` and CBOR, a chunk `[[word…]]`, the metadata
 * `[version, [[hash, words, …]…], [[from, to, hash]…], …]`.
 */
const SIGNATURE = Buffer.from('pagefind_dcd');
/** Bytes of a piece before compression; about 2.5 KB after it. */
const PIECE = 6000;

interface Piece {
  from: string;
  to: string;
  bytes: Buffer;
}

/** Cuts the index of one bundle into smaller pieces and rewrites its metadata. @throws Error when the format is another one. */
export function cutChunks(folder: string, language: string): void {
  const metaFile = readdirSync(folder).find((file) => file.endsWith('.pf_meta'));
  if (metaFile === undefined) throw new Error(`${folder} 没有 pf_meta`);
  const meta = unpack(join(folder, metaFile));
  const fields = elementsOf(meta, 0);
  const pages = numberPages(meta, fields[1]?.start ?? 0, join(folder, 'fragment'), language);
  const pieces = cutPieces(meta, fields[2]?.start ?? 0, join(folder, 'index'), language);
  const parts = fields.map(({ start, end }, index) => (index === 1 ? pages : index === 2 ? pieces : meta.subarray(start, end)));
  rmSync(join(folder, metaFile));
  const renamed = rename(folder, language, Buffer.concat([arrayHeader(fields.length), ...parts]));
  const entry = readFileSync(join(folder, 'pagefind-entry.json'), 'utf8');
  writeFileSync(join(folder, 'pagefind-entry.json'), entry.replace(metaFile.slice('pagefind.'.length, -'.pf_meta'.length), renamed));
}

function numberPages(meta: Buffer, list: number, folder: string, language: string): Buffer {
  const pages = elementsOf(meta, list).map(({ start, end }) => {
    const page = elementsOf(meta, start);
    const after = page[0]?.end ?? end;
    return { hash: textAt(meta, page[0]?.start ?? start), size: page.length, rest: meta.subarray(after, end) };
  });
  const name = namer(language, pages.map(({ hash }) => hash));
  const rows = pages.map(({ hash, size, rest }, index) => {
    renameSync(join(folder, `${hash}.pf_fragment`), join(folder, `${name(index)}.pf_fragment`));
    return Buffer.concat([arrayHeader(size), textBytes(name(index)), rest]);
  });
  return Buffer.concat([arrayHeader(rows.length), ...rows]);
}

function cutPieces(meta: Buffer, list: number, folder: string, language: string): Buffer {
  const pieces = elementsOf(meta, list).flatMap(({ start }) => cutChunk(join(folder, `${textAt(meta, elementsOf(meta, start)[2]?.start ?? 0)}.pf_index`)));
  const name = namer(language, pieces.map(({ bytes }) => hashOf(bytes, 13)));
  const rows = pieces.map(({ from, to, bytes }, index) => {
    writeFileSync(join(folder, `${name(index)}.pf_index`), pack(bytes));
    return Buffer.concat([arrayHeader(3), textBytes(from), textBytes(to), textBytes(name(index))]);
  });
  return Buffer.concat([arrayHeader(rows.length), ...rows]);
}

/** Numbers files behind a hash of all of them: whatever changes, no new file has the name of an old one. */
function namer(language: string, hashes: readonly string[]): (index: number) => string {
  const tag = hashOf(Buffer.from(hashes.join(' ')), 7);
  return (index) => `${language}_${tag}${index.toString(36).padStart(3, '0')}`;
}

/** The metadata has its hash in its name; new bytes under the old name would meet old caches. */
function rename(folder: string, language: string, meta: Buffer): string {
  const name = `${language}_${hashOf(meta, 13)}`;
  writeFileSync(join(folder, `pagefind.${name}.pf_meta`), pack(meta));
  return name;
}

function cutChunk(file: string): Piece[] {
  const chunk = unpack(file);
  const words = elementsOf(chunk, elementsOf(chunk, 0)[0]?.start ?? 0);
  rmSync(file);
  const pieces: Piece[] = [];
  for (let first = 0, next = 0; first < words.length; first = next) {
    const start = words[first]?.start ?? 0;
    while (next < words.length && (next === first || (words[next]?.end ?? 0) - start <= PIECE)) next += 1;
    const last = words[next - 1];
    const bytes = Buffer.concat([arrayHeader(1), arrayHeader(next - first), chunk.subarray(start, last?.end)]);
    pieces.push({ from: wordAt(chunk, start), to: wordAt(chunk, last?.start ?? start), bytes });
  }
  return pieces;
}

function wordAt(chunk: Buffer, start: number): string {
  return textAt(chunk, elementsOf(chunk, start)[0]?.start ?? start);
}

function unpack(file: string): Buffer {
  const bytes = gunzipSync(readFileSync(file));
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error(`${file} 不是 Pagefind 1.6 的格式`);
  return bytes.subarray(SIGNATURE.length);
}

function pack(bytes: Buffer): Buffer {
  return gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 });
}

function hashOf(bytes: Buffer, digits: number): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, digits);
}
