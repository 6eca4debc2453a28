import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { partUrl } from '../../src/domain/search/address.ts';
import { createConcerns } from '../../src/domain/search/concerns.ts';
import { createCodes } from '../../src/domain/search/codes-file.ts';
import type { SearchRecord } from '../../src/domain/search/record.ts';
import { searchRecords } from '../../src/domain/search/records.ts';
import type { RouterFile } from '../../src/domain/search/router-file.ts';
import { createPinyin, createRouterIndex, createStructure } from '../../src/domain/search/router-index.ts';
import { createMeaningIndex } from '../../src/domain/search/meaning-index.ts';
import { layShelves } from '../../src/domain/search/shelves.ts';
import { isKept } from './offline/tier.ts';
import { helpRecords } from './help-records.ts';
import { writeBundle } from './pagefind-bundle.ts';
import { spell } from '../../src/source/spell.ts';

export interface SearchIndexReport {
  /** Records found by default: what is in force. */
  current: number;
  /** Records of every other version, found when the reader asks for them. */
  archive: number;
  /** SHA-256 of everything searched, 12 hex digits. */
  tag: string;
}

/**
 * Builds the search of a site whose pages exist: `pagefind/` (in force), `pagefind/archive/` (everything else) and
 * `search/` (router index, words for its hits, list of addresses for the check of the built site).
 * @throws Error when Pagefind refuses a record or cannot write.
 */
export async function buildSearchIndex(dist: string, kb: KnowledgeBase): Promise<SearchIndexReport> {
  const records = [...searchRecords(kb, spell), ...helpRecords(dist)];
  const current = records.filter(({ status }) => status === 'inforce');
  const archive = records.filter(({ status }) => status !== 'inforce');
  const tag = createHash('sha256').update(JSON.stringify(records)).digest('hex').slice(0, 12);

  for (const folder of ['pagefind', 'search/text', 'search/meaning']) rmSync(join(dist, folder), { recursive: true, force: true });
  await writeBundle(join(dist, 'pagefind'), current, 'whole');
  if (archive.length > 0) await writeBundle(join(dist, 'pagefind/archive'), archive, 'data');

  const router: RouterFile = { ...createRouterIndex(kb), tag, archive: archive.length > 0 };
  writeJson(join(dist, 'search/router.json'), router);
  writeJson(join(dist, 'search/structure.json'), createStructure(kb));
  writeJson(join(dist, 'search/pinyin.json'), createPinyin(kb, spell));
  const { file, boards, kept } = createMeaningIndex(kb, spell, isKept);
  writeJson(join(dist, 'search/meaning.json'), file);
  writeJson(join(dist, 'search/meaning/kept.json'), kept);
  for (const [name, board] of Object.entries(boards)) writeJson(join(dist, `search/meaning/${name}.json`), board);
  writeJson(join(dist, 'search/codes.json'), createCodes(kb));
  writeJson(join(dist, 'search/concerns.json'), createConcerns(records));
  for (const [path, board] of layShelves(records)) writeJson(join(dist, 'search/text', path), board);
  writeJson(join(dist, 'search/urls.json'), addresses(records));
  return { current: current.length, archive: archive.length, tag };
}

function addresses(records: readonly SearchRecord[]): string[] {
  return [...new Set(records.flatMap(({ url, parts }) => [url, ...parts.map(({ anchor }) => partUrl(url, anchor))]))].sort();
}

function writeJson(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value));
}
