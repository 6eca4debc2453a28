import type { ComponentName } from '../../domain/components.ts';
import Branch from './Branch.astro';
import Fill from './Fill.astro';
import ProcedureStep from './ProcedureStep.astro';

/** What stands for the components in the text of a procedure. Each kind has its own list, so that a page carries only its styles. */
export const procedureBody = { Step: ProcedureStep, Fill, Branch } as const satisfies Record<ComponentName, unknown>;
