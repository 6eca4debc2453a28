import { TO_FILL } from '../left-over.ts';
import { FAQ_SECTIONS } from '../schemas/faq.ts';
import { foldQuestion } from './questions.ts';

/**
 * Writes the beginning of an answer: what the author has to find out stands as 待补, which the checks report until it is
 * written. Nothing is guessed.
 */
export function faqStub(question: string, { id, code, module, today }: { id: string; code: string; module: string; today: string }): string {
  const title = /[？?]$/.test(question) ? question : `${question}？`;
  const fields = {
    id, code, title, module, answer: TO_FILL, actions: [{ do: TO_FILL, by: 'om-service-desk' }],
    provenance: { confidence: 'expert-check', source: TO_FILL }, verified: today,
  };
  const head = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const sections = Object.values(FAQ_SECTIONS).map((name) => `## ${name}\n\n${TO_FILL}\n`);
  return `---\n${head.join('\n')}\n---\n\n${sections.join('\n')}`;
}

/** The questions that nobody has answered yet, each in its commonest wording, the most asked first. Wordings that differ in punctuation or ending are one question. */
export function openQuestions(gaps: readonly { question: string; times: number }[], known: readonly string[]): string[] {
  const answered = new Set(known.map(foldQuestion));
  const groups = Map.groupBy(gaps.filter(({ question }) => !answered.has(foldQuestion(question))), ({ question }) => foldQuestion(question));
  return [...groups.values()]
    .map((group) => ({ question: group.reduce((best, one) => (one.times > best.times ? one : best)).question, times: group.reduce((sum, one) => sum + one.times, 0) }))
    .sort((a, b) => b.times - a.times)
    .map(({ question }) => question);
}
