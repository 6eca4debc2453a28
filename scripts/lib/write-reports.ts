import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CheckOptions } from './check-options.ts';
import { reporters } from './reporters/index.ts';
import type { Report } from './reporters/report.ts';
import { paint } from './terminal.ts';

/** Prints the report and writes the copies asked for. Copies are never coloured. */
export function writeReports(report: Report, { format, outputs }: Pick<CheckOptions, 'format' | 'outputs'>): void {
  for (const output of outputs) {
    mkdirSync(dirname(output.file), { recursive: true });
    writeFileSync(output.file, reporters[output.format](report, (_style, text) => text));
  }
  process.stdout.write(reporters[format](report, paint));
}
