import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isKept, offlineTier, type TierFile } from '../../../scripts/lib/offline/tier.ts';
import { sha256 } from '../../../src/source/disk.ts';
import { BASE, onSite, page, SEARCH, type Files } from './site.ts';

const tierOf = (changed: Files = {}, base = BASE): Promise<TierFile[]> => onSite((dist) => offlineTier(dist, base), changed);
const names = (tier: readonly TierFile[]): string[] => tier.map(({ file }) => file);

describe('the first tier', () => {
  it('is the shell, the emergency pages, plans, runbooks with their sheets, services and manual work, with every script and style that they name', async () => {
    expect(names(await tierOf())).toEqual([
      '_astro/finder.css', '_astro/late.css', '_astro/later.js', '_astro/page.js', '_astro/run.js', '_astro/runbook.css', '_astro/shared.Ab_1.js', '_astro/site.css',
      'drills/index.html', 'early.js', 'emergency/clock/index.html', 'emergency/contacts/index.html', 'emergency/index.html', 'emergency/levels/index.html', 'favicon.svg', 'index.html', 'offline/index.html',
      'plans/db-outage/index.html', 'procedures/manual-payment/index.html', 'roles/index.html', 'runbooks/fra-full/index.html', 'runbooks/fra-full/run/index.html', 'runbooks/gone/index.html', 'runbooks/index.html', 'services/index.html', 'services/platform/index.html',
    ]);
  });
  it('takes in a new plan and a new runbook of themselves, and no card, no record, no regulation', async () => {
    const changed = { 'plans/power/index.html': page('<h1>停电</h1>'), 'plans/power/card/index.html': page('<h1>卡片</h1>'), 'runbooks/clone/run/index.html': page('<h1>执行</h1>'), 'exercises/tabletop-dr/index.html': page('<h1>推演</h1>'), 'regulations/erp-access/index.html': page('<h1>细则</h1>') };
    const before = names(await tierOf());
    expect(names(await tierOf(changed)).filter((file) => !before.includes(file))).toEqual(['plans/power/index.html', 'runbooks/clone/run/index.html']);
  });
  it('takes in the search with what it knows alone, error codes and the chooser, and no question', async () => {
    const changed = { ...SEARCH, 'search/index.html': page('<h1>搜索</h1>'), 'choosers/what-is-wrong/index.html': page('<h1>选择</h1>'), 'codes/ora/index.html': page('<h1>ORA</h1>'), 'faqs/index.html': page('<h1>问答</h1>') };
    const before = names(await tierOf());
    expect(names(await tierOf(changed)).filter((file) => !before.includes(file))).toEqual([
      'choosers/what-is-wrong/index.html', 'codes/ora/index.html',
      'search/codes.json', 'search/index.html', 'search/meaning.json', 'search/meaning/kept.json', 'search/pinyin.json', 'search/router.json', 'search/structure.json',
    ]);
  });
  it('is known by address', () => {
    expect(['/runbooks/fra-full/', '/runbooks/fra-full/run/', '/runbooks/fra-full/card/', '/codes/ora/', '/faqs/gl-period-close/'].filter(isKept)).toEqual(['/runbooks/fra-full/', '/runbooks/fra-full/run/', '/codes/ora/']);
  });
  it('knows a script only by what a page of it names, and not what others name', async () => {
    expect(names(await tierOf({ 'roles/om-dba/index.html': page('<h1>DBA</h1>', `<script src="${BASE}_astro/unused.js"></script>`) }))).not.toContain('_astro/unused.js');
    expect(names(await tierOf({ 'roles/index.html': page('<h1>岗位</h1>', `<script type="module" src="${BASE}_astro/unused.js"></script><link rel="stylesheet" href="${BASE}_astro/unused.css">`) }))).toEqual(expect.arrayContaining(['_astro/unused.js', '_astro/unused.css']));
  });
  it('ends where scripts name each other in a circle', async () => {
    expect(names(await tierOf({ '_astro/later.js': 'import"./page.js";import"./later.js"' }))).toContain('_astro/later.js');
  });
  it('is the same whatever the base of the site', async () => {
    const changed = Object.fromEntries(['index.html', 'offline/index.html', 'runbooks/index.html'].map((file) => [file, page('<h1>页</h1>').replaceAll(BASE, '/')]));
    expect(names(await tierOf(changed, '/'))).toEqual(expect.arrayContaining(['_astro/page.js', '_astro/shared.Ab_1.js', '_astro/site.css']));
  });
});

describe('each file of it', () => {
  it('has the hash of its own bytes and its weight after gzip', async () => {
    await onSite((dist) => {
      for (const { file, revision, weight } of offlineTier(dist, BASE)) {
        const bytes = readFileSync(join(dist, file));
        expect(revision).toBe(sha256(bytes).slice(0, 16));
        expect(weight).toBe(gzipSync(bytes).length);
      }
    });
  });
  it('gets another revision by one byte, and no other file does, so that two versions never mix', async () => {
    const before = new Map((await tierOf()).map(({ file, revision }) => [file, revision]));
    const after = await tierOf({ 'plans/db-outage/index.html': page('<h1>数据库故障专项预案。</h1><section id="open"><h2>打开</h2></section>') });
    expect(after.filter(({ file, revision }) => before.get(file) !== revision).map(({ file }) => file)).toEqual(['plans/db-outage/index.html']);
  });
  it('is listed once, in an order that does not depend on the disk', async () => {
    const tier = await tierOf();
    expect(names(tier)).toEqual([...new Set(names(tier))].sort());
    expect(await tierOf()).toEqual(tier);
  });
});
