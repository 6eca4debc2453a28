import { checkNames, checks } from '../../src/checks/index.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { collectionNames, collections } from '../../src/domain/collections.ts';
import { LOCK_PATH } from '../../src/domain/regulation/versions/lock.ts';
import { sha256 } from '../../src/source/disk.ts';
import { readBaseline } from './baseline.ts';
import { readBuiltSite } from './built-site.ts';
import type { CheckOptions } from './check-options.ts';
import { readContacts } from './contacts.ts';
import { readContent, type ContentMemory } from './content.ts';
import { readPeople } from './people.ts';
import { isRemembered, rememberedReport, rememberReport, stampInputs } from './report-cache.ts';
import { createReport, type Report } from './reporters/report.ts';

export type Judged = Pick<CheckOptions, 'root' | 'today' | 'cache' | 'baseline' | 'dist' | 'people' | 'contacts'>;

/** Everything a report is made from, the built site apart. */
const INPUTS = [...collectionNames.map((name) => collections[name].folder), LOCK_PATH];

/** Reads and judges the content of a project once. `memory` keeps parsed files between the runs of one process. */
export function checkContent(options: Judged, memory?: ContentMemory): Report {
  const known = memory === undefined && isRemembered(options) ? rememberedReport(options) : null;
  return known ?? judgeContent(options, memory);
}

/** The same without asking what is remembered. */
export function judgeContent(options: Judged, memory?: ContentMemory): Report {
  const { root, today, dist } = options;
  const cacheable = isRemembered(options) && memory === undefined;
  const stamps = cacheable ? stampInputs(root, INPUTS) : [];
  const { kb, assets } = readContent(root, today, memory);
  const baseline = options.baseline === null ? [] : readBaseline(options.baseline);
  const site = dist === null ? null : readBuiltSite(dist);
  const people = options.people === null ? null : readPeople(options.people);
  const contacts = options.contacts === null ? null : readContacts(options.contacts);
  const judgements = runChecks(checks, { kb, assets, site, checkNames, sha256, people, contacts }, baseline);
  const report = createReport(judgements, checks, kb.documents.length, today);
  if (cacheable) rememberReport(options, INPUTS, stamps, report);
  return report;
}
