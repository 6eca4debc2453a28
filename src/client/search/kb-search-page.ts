import { make } from '../dom.ts';
import { latestOnly } from './latest.ts';
import { isNarrowed, PAGE_SIZE, readState, SCOPES, writeState, isScope, type PageState } from './page-state.ts';
import { answer, drawAnswer, type Answer } from './results.ts';
import { openSearch } from './service.ts';

const PAUSE = 160;

/** The result page: its address says what is asked, so that it can be sent on and gone back to. */
class SearchPage extends HTMLElement {
  readonly #base = this.dataset['base'] ?? '/';
  readonly #later = latestOnly(PAUSE);
  readonly #now = latestOnly(0);
  #state: PageState = readState(location.search);

  connectedCallback(): void {
    const input = this.#input();
    const form = input?.form;
    if (!input || !form) return;
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#change({ question: input.value.trim() }, 'replace');
    });
    input.addEventListener('compositionend', () => this.#change({ question: input.value.trim() }, 'replace'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#change({ question: input.value.trim() }, 'push');
    });
    this.querySelector('.facets')?.addEventListener('change', () => this.#change(this.#chosen(), 'push'));
    this.querySelector('[data-more]')?.addEventListener('click', () => this.#grow());
    window.addEventListener('popstate', () => this.#restore());
    this.#restore();
    if (this.#state.question === '') input.focus();
  }

  #change(change: Partial<PageState>, history: 'push' | 'replace'): void {
    const before = writeState(this.#state);
    this.#state = { ...this.#state, ...change, limit: PAGE_SIZE };
    const after = writeState(this.#state);
    if (after !== before) window.history[history === 'push' ? 'pushState' : 'replaceState'](null, '', `${location.pathname}${after}`);
    this.#ask(history === 'push' ? this.#now : this.#later);
  }

  #grow(): void {
    this.#state = { ...this.#state, limit: this.#state.limit + PAGE_SIZE };
    this.#ask(this.#now);
  }

  #restore(): void {
    this.#state = readState(location.search);
    const input = this.#input();
    if (input) input.value = this.#state.question;
    for (const box of this.querySelectorAll<HTMLInputElement>('.facets input')) {
      box.checked = box.name === 'kind' ? this.#state.kinds.includes(box.value) : box.value === this.#state.scope;
    }
    for (const list of this.#lists()) {
      const name = list.name === 'role' ? 'role' : 'module';
      list.value = this.#state[name];
      // An address may name a module or a post that is not there: then any will do.
      if (list.selectedIndex < 0) [list.value, this.#state] = ['', { ...this.#state, [name]: '' }];
    }
    this.#ask(this.#now);
  }

  #lists(): NodeListOf<HTMLSelectElement> {
    return this.querySelectorAll<HTMLSelectElement>('.facets select');
  }

  #chosen(): Partial<PageState> {
    const checked = [...this.querySelectorAll<HTMLInputElement>('.facets input:checked')];
    const scope = checked.find(({ name }) => name === 'status')?.value ?? 'inforce';
    const chosen = Object.fromEntries([...this.#lists()].map(({ name, value }) => [name, value]));
    return { module: chosen['module'] ?? '', role: chosen['role'] ?? '', kinds: checked.filter(({ name }) => name === 'kind').map(({ value }) => value).sort(), scope: isScope(scope) ? scope : 'inforce' };
  }

  #ask(schedule: ReturnType<typeof latestOnly>): void {
    const state = this.#state;
    this.toggleAttribute('data-asked', state.question !== '');
    document.title = `${state.question === '' ? '搜索' : `“${state.question}”的搜索结果`} · ${this.dataset['site'] ?? ''}`;
    const early = (found: Answer): void => void (this.#state === state && this.#draw(found, state));
    schedule(async () => answer(await openSearch(this.#base), state, SCOPES[state.scope], early), (found) => this.#draw(found, state), () => this.#fail());
  }

  #draw(found: Answer, state: PageState): void {
    const { router, results, summary } = drawAnswer(found, this.#base, state);
    this.querySelector('[data-router]')?.replaceChildren(...router);
    this.querySelector('[data-results]')?.replaceChildren(...results);
    this.querySelector('[role="status"]')?.replaceChildren(summary);
    if (found.partial) return;
    this.dataset['answered'] = state.question;
    if (state.question !== '' && !isNarrowed(state) && isEmpty(found)) this.dispatchEvent(new CustomEvent('kb-nothing', { bubbles: true, detail: state.question }));
    const more = this.querySelector<HTMLElement>('[data-more]');
    if (more) more.hidden = found.text.total <= state.limit;
    for (const count of this.querySelectorAll<HTMLElement>('.facets [data-count]')) {
      // Where full text finds nothing, or only some of the words, nothing is counted: no number is truer than nought.
      count.textContent = state.question === '' || found.text.total === 0 || found.text.relaxed.length > 0 ? '' : String(found.text.kinds[count.dataset['count'] ?? ''] ?? 0);
    }
  }

  #fail(): void {
    this.querySelector('[data-results]')?.replaceChildren(make('p', { class: 'search-note' }, '检索索引没有读到。联网后刷新本页，或者用', make('a', { href: `${this.#base}index-az/` }, '名称索引'), '查找'));
  }

  #input(): HTMLInputElement | null {
    return this.querySelector('input[name="q"]');
  }
}

/** Nothing that answers: no hit, or only what is somewhat alike or shares some of the words. */
function isEmpty({ router, text }: Answer): boolean {
  return router.every(({ hits, unsure }) => hits.length === 0 || unsure === true) && (text.hits.length === 0 || text.relaxed.length > 0);
}

customElements.define('kb-search-page', SearchPage);
