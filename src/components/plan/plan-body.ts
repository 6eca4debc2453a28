import Branch from '../steps/Branch.astro';
import PlanStep from './PlanStep.astro';

/** What stands for the components in the text of a plan. */
export const planBody = { Step: PlanStep, Branch };
