import { nearest } from '../../domain/nearest.ts';
import { segments } from './query.ts';
import type { Router } from './router.ts';

const MOST = 5;

/** Names close to what was typed: of the whole question, else of its words, else names with characters in common. */
export function suggest(question: string, router: Router): string[] {
  const names = [...router.file.works.map(({ title }) => title), ...router.file.entries.flatMap(({ title, others }) => [title, ...(others ?? [])])];
  const whole = nearest(question, names);
  if (whole.length > 0) return whole;
  const words = segments(question);
  const close = words.flatMap((word) => nearest(word, names, 2));
  const holding = names.filter((name) => words.some((word) => name.includes(word)));
  const found = [...new Set([...close, ...holding])].slice(0, MOST);
  return found.length > 0 ? found : sharing(question, names);
}

function sharing(question: string, names: readonly string[]): string[] {
  const characters = new Set(question.match(/\p{Script=Han}/gu) ?? []);
  const shared = (name: string): number => [...name].filter((character) => characters.has(character)).length;
  const ranked = names.map((name) => ({ name, share: shared(name) / Math.max(name.length, characters.size) })).filter(({ share }) => share >= 1 / 4);
  return [...new Set(ranked.sort((a, b) => b.share - a.share).map(({ name }) => name))].slice(0, MOST);
}
