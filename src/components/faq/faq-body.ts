import CodeBlock from '../steps/CodeBlock.astro';

/** What stands for the components in the text of an answer: `pre` is what fenced code becomes. */
export const faqBody = { pre: CodeBlock };
