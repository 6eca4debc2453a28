import { fileURLToPath } from 'node:url';
import { checkNames, checks } from '../../src/checks/index.ts';
import { sha256 } from '../../src/source/disk.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { readBaseline } from './baseline.ts';
import { readBuiltSite } from './built-site.ts';
import type { CheckOptions } from './check-options.ts';
import { readContent } from './content.ts';
import { factsFingerprint, openFactsCache, type FactsCache } from './facts-cache.ts';
import { factsCode } from './facts-code.ts';
import type { Report } from './reporters/report.ts';

/** Reads and judges the content of a project once. */
export function checkContent(options: Pick<CheckOptions, 'root' | 'today' | 'cache' | 'baseline' | 'dist'>, memory?: FactsCache): Report {
  const cache = memory ?? (options.cache ? openFactsCache(options.root, factsFingerprint(factsCode(projectRoot))) : undefined);
  const { kb, assets } = readContent(options.root, options.today, cache);
  cache?.save();
  const site = options.dist === null ? null : readBuiltSite(options.dist);
  const baseline = options.baseline === null ? [] : readBaseline(options.baseline);
  const all = runChecks(checks, { kb, assets, site, checkNames, sha256 }, baseline);
  return {
    judgements: all.filter(({ suppressed }) => suppressed === null),
    suppressed: all.filter(({ suppressed }) => suppressed !== null),
    checks,
    documents: kb.documents.length,
    today: options.today,
  };
}

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
