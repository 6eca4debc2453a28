import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleScript } from '../../../scripts/lib/offline/bundle.ts';
import { buildOffline, TIER_BUDGET, type OfflineReport } from '../../../scripts/lib/offline/offline.ts';
import { contentVersion } from '../../../src/domain/content-version.ts';
import { sha256 } from '../../../src/source/disk.ts';
import { BASE, content, onSite, page, type Files } from './site.ts';

interface Built {
  report: OfflineReport;
  worker: string;
  handbook: string;
  archive: Uint8Array;
  hashes: Record<string, string>;
}

function build(changed: Files = {}, today = '2026-11-24'): Promise<Built> {
  return onSite(async (dist) => {
    const report = await buildOffline(dist, content(today), BASE);
    const read = (file: string): Buffer => readFileSync(join(dist, file));
    const listed = ['plans/db-outage/index.html', 'runbooks/fra-full/run/index.html', '_astro/run.js', 'index.html'];
    return { report, worker: read('sw.js').toString('utf8'), handbook: read('offline/handbook.html').toString('utf8'), archive: new Uint8Array(read('offline/handbook.zip')), hashes: Object.fromEntries(listed.map((file) => [file, sha256(read(file)).slice(0, 16)])) };
  }, changed);
}

/** The list of files that a worker carries, as it stands in its text. */
const manifestOf = (worker: string): [string, string][] => [...worker.matchAll(/\{url:[`"]([^`"]+)[`"],revision:[`"]([0-9a-f]{16})[`"]\}/g)].map(([, url = '', revision = '']) => [url, revision]);

let built: Built;
beforeAll(async () => {
  built = await build();
}, 60_000);

describe('what works without a network', () => {
  it('is one worker with the list of its files, each by the address that readers know and the hash of its bytes', () => {
    const manifest = manifestOf(built.worker);
    expect(manifest).toHaveLength(built.report.files);
    expect(manifest).toEqual(expect.arrayContaining([
      [BASE, built.hashes['index.html']], [`${BASE}plans/db-outage/`, built.hashes['plans/db-outage/index.html']], [`${BASE}runbooks/fra-full/run/`, built.hashes['runbooks/fra-full/run/index.html']], [`${BASE}_astro/run.js`, built.hashes['_astro/run.js']],
    ]));
    expect(manifest.filter(([url]) => url.includes('index.html') || !url.startsWith(BASE))).toEqual([]);
    expect(new Set(manifest.map(([url]) => url)).size).toBe(manifest.length);
  });
  it('is of one content: worker, handbook and archive carry the same name of it', () => {
    const version = contentVersion(content().documents, sha256);
    // Once for what a reader visited, once for what a page says of itself.
    expect(built.worker.split(version)).toHaveLength(3);
    expect(built.handbook).toContain(`内容摘要 ${version}`);
    expect(strFromU8(unzipSync(built.archive)['版本.txt'] ?? new Uint8Array())).toContain(`内容摘要 ${version}`);
    expect(strFromU8(unzipSync(built.archive)['应急手册.html'] ?? new Uint8Array())).toBe(built.handbook);
  });
  it('needs no other file: the worker is bundled whole, and knows no name that the build should have put in', () => {
    expect(built.worker).not.toMatch(/\bimport\s*[("'{]|\brequire\(|\bMANIFEST\b|\bBASE\b|\bVERSION\b/);
  });
  it('is made again byte for byte', async () => {
    const again = await build();
    expect([again.worker === built.worker, again.handbook === built.handbook, Buffer.compare(Buffer.from(again.archive), Buffer.from(built.archive)), again.report]).toEqual([true, true, 0, built.report]);
  });
  it('is another worker as soon as one page is another, and only that page’s line in it', async () => {
    const other = await build({ 'runbooks/fra-full/run/index.html': page('<h1>执行，改过</h1>') });
    const before = new Map(manifestOf(built.worker));
    const changed = manifestOf(other.worker).filter(([url, revision]) => before.get(url) !== revision);
    // The page no longer names its script, which therefore leaves the tier.
    expect(changed.map(([url]) => url)).toEqual([`${BASE}runbooks/fra-full/run/`]);
    expect(other.worker).not.toBe(built.worker);
  });
  it('is refused when it would be too heavy for a phone, with how heavy it is', async () => {
    const noise = Array.from({ length: 50_000 }, (_, index) => Buffer.from(sha256(String(index)), 'hex').toString('base64')).join('');
    await expect(build({ '_astro/run.js': `/*${noise}*/` })).rejects.toThrow(/^离线首层 \d+ KB，超过 1465 KB$/);
    expect(TIER_BUDGET).toBe(1_500_000);
  });
  it('says what it weighs', () => {
    expect(built.report.weight).toBeGreaterThan(0);
  });
});

describe('a bundled script', () => {
  it('is refused by its name when it is not there', async () => {
    await expect(bundleScript('src/client/offline/never.ts')).rejects.toThrow(/never\.ts/);
  });
  it('has the values that were put in for names, as they are', async () => {
    const script = await bundleScript('src/client/offline/worker.ts', { MANIFEST: '[]', VERSION: JSON.stringify('0123456789ab'), BASE: JSON.stringify('/x/') });
    expect(script).toContain('0123456789ab');
    expect(script).toMatch(/[`"]\/x\/_astro\/[`"]/);
  });
});
