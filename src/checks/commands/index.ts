import type { Check } from '../check.ts';
import { adopAbortAfterCutover } from './adop-abort-after-cutover.ts';
import { adopParameterUnknown } from './adop-parameter-unknown.ts';
import { adopPhaseCombination } from './adop-phase-combination.ts';
import { cmcleanWithoutGuards } from './cmclean-without-guards.ts';
import { codeLanguageUnknown } from './code-language-unknown.ts';
import { commandOfOtherRelease } from './command-of-other-release.ts';
import { dataFixWithoutBackup } from './data-fix-without-backup.ts';
import { ddlNotMarkedDestructive } from './ddl-not-marked-destructive.ts';
import { dmlWithoutWhere } from './dml-without-where.ts';
import { environmentNotSet } from './environment-not-set.ts';
import { forcefulKillWithoutReason } from './forceful-kill-without-reason.ts';
import { fullWidthInCode } from './full-width-in-code.ts';
import { otherProductObject } from './other-product-object.ts';
import { plainPassword } from './plain-password.ts';
import { realHostOrAddress } from './real-host-or-address.ts';
import { release11iObject } from './release-11i-object.ts';
import { rmOnDatabaseFiles } from './rm-on-database-files.ts';

/** The group “commands”, in the order in which help shows it. */
export const commandsChecks: readonly Check[] = [
  adopAbortAfterCutover,
  adopParameterUnknown,
  adopPhaseCombination,
  cmcleanWithoutGuards,
  codeLanguageUnknown,
  commandOfOtherRelease,
  dataFixWithoutBackup,
  ddlNotMarkedDestructive,
  dmlWithoutWhere,
  environmentNotSet,
  forcefulKillWithoutReason,
  fullWidthInCode,
  otherProductObject,
  plainPassword,
  realHostOrAddress,
  release11iObject,
  rmOnDatabaseFiles,
];
