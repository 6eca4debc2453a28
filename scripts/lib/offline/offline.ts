import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { contentVersion } from '../../../src/domain/content-version.ts';
import { sha256 } from '../../../src/source/disk.ts';
import { bundleScript } from './bundle.ts';
import { makeHandbook } from './handbook.ts';
import { packHandbook } from './pack-handbook.ts';
import { offlineTier } from './tier.ts';

/** Budget of the first tier after gzip; a phone on a poor line fetches it once. */
export const TIER_BUDGET = 1_500_000;

export interface OfflineReport {
  files: number;
  /** Bytes after gzip. */
  weight: number;
}

/**
 * Makes everything that works without a network: the handbook as one file and as an archive, and the service worker with the
 * list of what it keeps. The site must have been built, its search index included.
 * @throws Error when the first tier is over its budget
 */
export async function buildOffline(dist: string, kb: KnowledgeBase, base: string): Promise<OfflineReport> {
  const version = contentVersion(kb.documents, sha256);
  const handbook = await makeHandbook(dist, kb, base, version);
  mkdirSync(join(dist, 'offline'), { recursive: true });
  writeFileSync(join(dist, 'offline/handbook.html'), handbook);
  writeFileSync(join(dist, 'offline/handbook.zip'), packHandbook(dist, handbook, kb, version));

  const tier = offlineTier(dist, base);
  const weight = tier.reduce((sum, file) => sum + file.weight, 0);
  if (weight > TIER_BUDGET) throw new Error(`离线首层 ${Math.round(weight / 1024)} KB，超过 ${Math.round(TIER_BUDGET / 1024)} KB`);
  const manifest = tier.map(({ file, revision }) => ({ url: `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`, revision }));
  const worker = await bundleScript('src/client/offline/worker.ts', { MANIFEST: JSON.stringify(manifest), VERSION: JSON.stringify(version), BASE: JSON.stringify(base) });
  writeFileSync(join(dist, 'sw.js'), worker);
  return { files: tier.length, weight };
}
