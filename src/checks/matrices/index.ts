import type { Check } from '../check.ts';
import { dutiesConflict } from './duties-conflict.ts';
import { exceptionAllowed } from './exception-allowed.ts';
import { exceptionExpired } from './exception-expired.ts';
import { externalPartyAccountable } from './external-party-accountable.ts';
import { matrixActivityCitesNothing } from './matrix-activity-cites-nothing.ts';
import { matrixActivityEmpty } from './matrix-activity-empty.ts';
import { matrixBasisDisagrees } from './matrix-basis-disagrees.ts';
import { matrixConflictingAccountable } from './matrix-conflicting-accountable.ts';
import { matrixConsultedInflation } from './matrix-consulted-inflation.ts';
import { matrixHasResponsible } from './matrix-has-responsible.ts';
import { matrixLetterUnknown } from './matrix-letter-unknown.ts';
import { matrixOneAccountable } from './matrix-one-accountable.ts';
import { matrixOverload } from './matrix-overload.ts';
import { matrixPersonName } from './matrix-person-name.ts';
import { matrixRoleUnused } from './matrix-role-unused.ts';
import { matrixTableShape } from './matrix-table-shape.ts';
import { peopleFileSound } from './people-file-sound.ts';
import { roleWithoutBackup } from './role-without-backup.ts';

/** The group “matrices”, in the order in which help shows it. */
export const matricesChecks: readonly Check[] = [
  dutiesConflict,
  exceptionAllowed,
  exceptionExpired,
  externalPartyAccountable,
  matrixActivityCitesNothing,
  matrixActivityEmpty,
  matrixBasisDisagrees,
  matrixConflictingAccountable,
  matrixConsultedInflation,
  matrixHasResponsible,
  matrixLetterUnknown,
  matrixOneAccountable,
  matrixOverload,
  matrixPersonName,
  matrixRoleUnused,
  matrixTableShape,
  peopleFileSound,
  roleWithoutBackup,
];
