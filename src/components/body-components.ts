import type { ComponentName } from '../domain/components.ts';
import Branch from './procedure/Branch.astro';
import Fill from './procedure/Fill.astro';
import Step from './procedure/Step.astro';

/** What stands for each component that authors may write. */
export const bodyComponents = { Step, Fill, Branch } as const satisfies Record<ComponentName, unknown>;
