import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { alignVersions, type AlignmentOperation } from '../../../src/domain/regulation/versions/alignment.ts';
import { compareChanges, describeChanges } from '../../../src/domain/regulation/versions/changes.ts';
import { fingerprints } from '../../../src/domain/regulation/versions/canonical.ts';
import { traceLineage } from '../../../src/domain/regulation/versions/lineage.ts';
import { currentPlace } from '../../../src/domain/regulation/versions/place.ts';
import type { RegulationText } from '../../../src/domain/regulation/provision.ts';
import { parseRegulation } from '../../../src/domain/regulation/structure/parse.ts';
import { readBody } from '../../../src/source/markdown.ts';
import { sha256 } from './company.ts';

/** Public laws in two versions each; not part of this repository. */
const CORPUS = fileURLToPath(new URL('../../../../shared/corpus/laws-dev/', import.meta.url));
const PAIRS = [
  ['文物保护法(2017-11-04)', '文物保护法(2024-11-08)'],
  ['消耗臭氧层物质管理条例(2018-03-19)', '消耗臭氧层物质管理条例(2023-12-29)'],
  ['监察法(2018-03-20)', '监察法(2024-12-25)'],
  ['行政复议法(2017-09-01)', '行政复议法(2023-09-01)'],
  ['证券公司风险处置条例(2016-02-06)', '证券公司风险处置条例(2023-07-20)'],
] as const;
const END_OF_HEAD = '<!-- INFO END -->';

const here = existsSync(CORPUS);
if (!here) console.warn(`跳过真实法律文本的对照测试：没有 ${CORPUS}`);

describe.skipIf(!here)('real laws in two versions', () => {
  it.each(PAIRS)('%s → %s: every article is in one pair, and what is described is accepted', (before, after) => {
    const alignment = alignVersions(readLaw(before), readLaw(after));
    expect(alignment.pairs.flatMap(({ from }) => from).sort()).toEqual(alignment.before.map(({ id }) => id).sort());
    expect(alignment.pairs.flatMap(({ to }) => to).sort()).toEqual(alignment.after.map(({ id }) => id).sort());
    expect(compareChanges(describeChanges(alignment), alignment)).toEqual([]);
  });

  it.each(PAIRS)('%s → %s: aligned with itself, a text is identical; its fingerprints are stable', (name) => {
    const text = readLaw(name);
    expect(alignVersions(text, readLaw(name)).pairs.every(({ op }) => op === 'identical')).toBe(true);
    const meta = { work: 'law', version: '1', title: name };
    expect(fingerprints(text, meta, sha256)).toEqual(fingerprints(readLaw(name), meta, sha256));
  });

  it('finds what is known of the revisions', () => {
    expect(operations(...PAIRS[4])).toEqual({ identical: 58, amend: 5 });
    expect(operations(...PAIRS[2])).toMatchObject({ add: 9, renumber: 40 });
    expect(operations(...PAIRS[2]).delete).toBeUndefined();
  });

  it('finds the place of articles known to have moved', () => {
    const work = traceLineage(PAIRS[0].map((name, index) => ({ version: String(index + 1), seq: index + 1, text: readLaw(name), changes: [] })));
    expect(currentPlace(work, { version: '1', provision: 'art-65' }, '2')).toEqual({ state: 'amended', ids: ['art-96'] });
    expect(currentPlace(work, { version: '1', provision: 'art-80' }, '2')).toEqual({ state: 'amended', ids: ['art-101'] });
  });
});

function readLaw(name: string): RegulationText {
  const text = readFileSync(`${CORPUS}${name}.md`, 'utf8');
  const body = readBody(text, text.indexOf(END_OF_HEAD) + END_OF_HEAD.length, 'markdown');
  return parseRegulation(body.blocks, { numbering: 'article' });
}

function operations(before: string, after: string): Partial<Record<AlignmentOperation, number>> {
  const counts: Partial<Record<AlignmentOperation, number>> = {};
  for (const { op } of alignVersions(readLaw(before), readLaw(after)).pairs) counts[op] = (counts[op] ?? 0) + 1;
  return counts;
}
