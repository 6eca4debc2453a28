import { make } from '../dom.ts';
import { nothingFound, routerNote } from './empty.ts';
import { NOTHING, type FullText } from './full-text.ts';
import { isNarrowed, type PageState } from './page-state.ts';
import { divideAddress } from '../../domain/search/address.ts';
import { SHOWN } from '../../domain/search/shelves.ts';
import { fullTextKinds, fullTextQuestion, type RouterAnswer } from './router.ts';
import type { SearchService } from './service.ts';
import { addressOf, lineOfHit, lineOfRouter, resultItem, seal, statusBadge } from './view.ts';
import { wordsOf } from './words.ts';

/** Everything one question brought up. */
export interface Answer {
  service: SearchService;
  router: RouterAnswer[];
  text: FullText;
  /** True while full text is still searching. */
  partial: boolean;
}

/** What is said more quietly: the same number in other versions; and what is only alike, of which the first lines are enough to choose by. */
const CLASSES: Readonly<Record<string, string>> = { versions: 'router router--more', meaning: 'router router--alike' };

/**
 * Asks router and full text for the state of the page.
 * @param early is given what the router knows, while full text is still searching
 */
export async function answer(service: SearchService, state: PageState, scope: { statuses: readonly string[]; archive: boolean }, early: (answer: Answer) => void): Promise<Answer> {
  if (state.question === '') return { service, router: [], text: NOTHING, partial: false };
  const router = await service.route(state.question, state);
  if (router.some(({ hits, unsure }) => hits.length > 0 && unsure === undefined)) early({ service, router, text: NOTHING, partial: true });
  const text = await service.fullText(fullTextQuestion(state.question, router), { kinds: fullTextKinds(state.kinds, router), statuses: scope.statuses, module: state.module, role: state.role, limit: state.limit }, { archive: scope.archive, counts: true });
  const holdsAll = text.hits.length > 0 && text.relaxed.length === 0;
  return { service, router: holdsAll ? router.filter(({ unsure }) => unsure === undefined) : router, text, partial: false };
}

/** Draws an answer: the router's box, the results by kind, and a sentence for the status line. */
export function drawAnswer({ service, router, text, partial }: Answer, base: string, state: PageState): { router: HTMLElement[]; results: HTMLElement[]; summary: string } {
  const { question } = state;
  if (question === '') return { router: [], results: [], summary: '' };
  const shown = new Set(router.flatMap(({ hits }) => hits.map(({ url }) => url)));
  const pages = new Set([...shown].map((url) => divideAddress(url)[0]));
  // Of a regulation each provision is an answer; of any other document one hit is enough.
  const hits = text.hits.filter(({ url, kind }) => !shown.has(url) && (kind === 'regulations' || !pages.has(divideAddress(url)[0])));
  const empty = hits.length === 0 && shown.size === 0;
  const said = router.some(({ note }) => note !== null);
  const results = [...Map.groupBy(hits, ({ kind }) => kind)].map(([kind, group]) => kindSection(service, base, kind, group));
  return {
    router: router.map((box, index) => routerBox(service, base, box, index)),
    results: empty && !said ? [nothingFound(base, question, service.suggest(question), isNarrowed(state))] : results,
    summary: partial ? '正在查找正文' : summaryOf(hits.length, text, shown.size),
  };
}

function summaryOf(shownHits: number, { total, relaxed }: FullText, routed: number): string {
  const parts = relaxed.length > 0 ? `没有同时含有全部词语的内容，以下含有其中一部分：${relaxed.join('、')}` : '';
  if (parts !== '') return parts;
  if (total === 0) return routed > 0 ? '正文中没有其他结果' : '没有结果';
  const all = `${routed > 0 ? '正文中' : ''}共 ${total} 条`;
  return shownHits < total && routed === 0 ? `${all}，先列 ${shownHits} 条` : all;
}

function kindSection(service: SearchService, base: string, kind: string, hits: FullText['hits']): HTMLElement {
  const { file } = service.router;
  return make('section', { class: 'result-group', 'aria-label': file.kinds[kind]?.noun ?? kind },
    make('h2', {}, file.kinds[kind]?.noun ?? kind),
    ...hits.map((hit) => resultItem(file, base, lineOfHit(hit))));
}

function routerBox(service: SearchService, base: string, box: RouterAnswer, index: number): HTMLElement {
  const id = `router-${index}`;
  return make('section', { class: CLASSES[box.stage] ?? 'router', 'aria-labelledby': id },
    make('h2', { id }, box.heading),
    routerNote(base, box),
    ...box.hits.map(lineOfRouter).map((line, at) => {
      const words = make('p', { class: 'router__words' });
      const hit = box.hits[at];
      if (hit) void wordsOf(base, hit).then((text) => words.replaceChildren(text.length > SHOWN ? `${text.slice(0, SHOWN)}……` : text));
      const { file } = service.router;
      return make('div', { class: 'router__hit' },
        seal(file, line.kind),
        make('div', {},
          make('p', { class: 'result__path' }, make('span', {}, file.kinds[line.kind]?.noun ?? ''), ...line.path.map((step) => make('span', {}, step))),
          make('h3', {}, line.why === null ? null : make('small', { class: 'result__why' }, line.why), make('a', { href: addressOf(base, line.url) }, ...line.title.map(({ text }) => text)), statusBadge(file, line)),
          words));
    }));
}
