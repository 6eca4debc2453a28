import type { Check } from './check.ts';
import { builtChecks } from './built/index.ts';
import { citationsChecks } from './citations/index.ts';
import { commandsChecks } from './commands/index.ts';
import { faqsChecks } from './faqs/index.ts';
import { matricesChecks } from './matrices/index.ts';
import { plansChecks } from './plans/index.ts';
import { proceduresChecks } from './procedures/index.ts';
import { referencesChecks } from './references/index.ts';
import { regulationsChecks } from './regulations/index.ts';
import { runbooksChecks } from './runbooks/index.ts';
import { shapeChecks } from './shape/index.ts';
import { suppressionsChecks } from './suppressions/index.ts';

/** The catalogue, in the order in which help shows it. A test compares it with the files. */
export const checks: readonly Check[] = [
  ...shapeChecks,
  ...referencesChecks,
  ...citationsChecks,
  ...regulationsChecks,
  ...matricesChecks,
  ...proceduresChecks,
  ...runbooksChecks,
  ...commandsChecks,
  ...plansChecks,
  ...faqsChecks,
  ...builtChecks,
  ...suppressionsChecks,
];

export const checkNames: ReadonlySet<string> = new Set(checks.map(({ name }) => name));
