import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../scripts/lib/check-content.ts';
import { emptyMemory } from '../scripts/lib/content.ts';

/**
 * Measured by `bench/check.ts` in a process of its own: what `check --watch` does, and what it costs in processor time
 * and memory. Prints one line of JSON: milliseconds for the first report, processor milliseconds of it, the median
 * milliseconds for the report after one file changed, and the largest memory in megabytes.
 */
const [root = '.', file = ''] = process.argv.slice(2);
const path = join(root, file);
const text = readFileSync(path, 'utf8');
const memory = emptyMemory();
const report = (): number => {
  const start = performance.now();
  checkContent({ root, today: '2026-06-30', cache: false, baseline: null, dist: null, people: null, contacts: null }, memory);
  return performance.now() - start;
};

const first = report();
const { user, system } = process.cpuUsage();
// Files written just now are hashed again until their time stamps can be trusted.
await new Promise((resolve) => setTimeout(resolve, 3500));
report();
const changed = Array.from({ length: 15 }, (_, edit) => {
  writeFileSync(path, `${text}\n第 ${edit + 1} 次改动，依照本办法第三条办理。\n`);
  return report();
});
writeFileSync(path, text);
process.stdout.write(`${JSON.stringify({ first, cpu: (user + system) / 1000, changed: changed.sort((a, b) => a - b)[7], memory: process.resourceUsage().maxRSS / 1024 })}\n`);
