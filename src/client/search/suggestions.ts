import type { Hit } from './fragment-hit.ts';
import { mark } from './excerpt.ts';
import type { RouterAnswer, RouterHit } from './router.ts';
import type { SearchService } from './service.ts';
import { make } from '../dom.ts';
import { lineOfHit, lineOfRouter, optionItem, type Line } from './view.ts';

export interface Group {
  heading: string;
  lines: Line[];
}

/** Groups what the router knows and names that contain the words. */
export function routerGroups(answers: readonly RouterAnswer[], names: readonly RouterHit[]): Group[] {
  const groups = answers.filter(({ hits }) => hits.length > 0).map(({ heading, hits }) => ({ heading, lines: hits.map(lineOfRouter) }));
  const known = new Set(answers.flatMap(({ hits }) => hits.map(({ url }) => url)));
  const rest = names.filter(({ url }) => !known.has(url));
  return rest.length > 0 ? [...groups, { heading: '名称', lines: rest.map(lineOfRouter) }] : groups;
}

/** Groups full-text hits by kind, kinds in the order of their best hit, leaving out what the router already shows. */
export function hitGroups(hits: readonly Hit[], shown: readonly Group[], service: SearchService): Group[] {
  const known = new Set(shown.flatMap(({ lines }) => lines.map(({ url }) => url)));
  const rest = hits.filter(({ url }) => !known.has(url));
  return [...Map.groupBy(rest, ({ kind }) => kind)].map(([kind, group]) => ({ heading: service.router.file.kinds[kind]?.noun ?? kind, lines: group.map(lineOfHit) }));
}

/** Marks what was typed in the titles of suggestions. */
export function highlight(groups: readonly Group[], question: string): Group[] {
  return groups.map((group) => ({ ...group, lines: group.lines.map((line) => ({ ...line, title: mark(line.title.map(({ text }) => text).join(''), [question.trim()]) })) }));
}

/** Builds the groups of the listbox. */
export function groupElements(groups: readonly Group[], service: SearchService, base: string): HTMLElement[] {
  let count = 0;
  return groups.map(({ heading, lines }, index) =>
    make('div', { role: 'group', 'aria-labelledby': `search-group-${index}` },
      make('p', { class: 'combo__group', id: `search-group-${index}`, role: 'presentation' }, heading),
      ...lines.map((line) => optionItem(service.router.file, base, line, `search-option-${(count += 1)}`))));
}
