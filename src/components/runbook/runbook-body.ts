import Branch from '../steps/Branch.astro';
import CodeBlock from '../steps/CodeBlock.astro';
import RunbookStep from './RunbookStep.astro';

/** What stands for the components in the text of a runbook; `pre` is what fenced code becomes. */
export const runbookBody = { Step: RunbookStep, Branch, pre: CodeBlock };
