import { Combobox } from './combobox.ts';
import { make } from '../dom.ts';
import { nothingFound, routerNote } from './empty.ts';
import type { FullText } from './full-text.ts';
import { latestOnly } from './latest.ts';
import { fullTextKinds, fullTextQuestion, type RouterAnswer } from './router.ts';
import { openSearch, type SearchService } from './service.ts';
import { groupElements, highlight, hitGroups, routerGroups, type Group } from './suggestions.ts';
import { wordsOf } from './words.ts';

const NAMES = 5;
const HITS = 6;
const PAUSE = 120;
/** Stages that say exactly what is wanted: no name that merely begins alike is suggested beside them. */
const DIRECT: ReadonlySet<string> = new Set(['code', 'citation', 'error-code', 'basis']);
/** Stages after which full text, which weighs most, waits until the reader asks for all results. */
const SETTLED: ReadonlySet<string> = new Set([...DIRECT, 'name']);
const ENOUGH = 3;

/** The search dialog: answers while one types, over a form that also works without this script. */
class SearchDialog extends HTMLElement {
  readonly #base = this.dataset['base'] ?? '/';
  readonly #later = latestOnly(PAUSE);
  #combobox: Combobox | null = null;

  /** Opens the dialog, with what already stands in another search field. */
  open(text: string): void {
    const dialog = this.querySelector('dialog');
    const input = this.querySelector('input');
    const list = this.querySelector<HTMLElement>('[role="listbox"]');
    if (!dialog || !input || !list) return;
    this.#combobox ??= this.#connect(dialog, input, list);
    if (text !== '') input.value = text;
    if (!dialog.open) dialog.showModal();
    input.select();
    this.#ask(input.value);
  }

  #connect(dialog: HTMLDialogElement, input: HTMLInputElement, list: HTMLElement): Combobox {
    dialog.addEventListener('click', (event) => {
      const link = event.target instanceof Element && event.target.closest('a') !== null;
      if (event.target === dialog || link) dialog.close();
    });
    return new Combobox(input, list, (text) => this.#ask(text));
  }

  #ask(text: string): void {
    const question = text.trim();
    void openSearch(this.#base).then(async (service) => {
      const answers = question === '' ? [] : await service.route(question);
      if (this.#combobox?.input.value.trim() !== question) return;
      if (question === '') return this.#show([], [], service, false);
      const groups = highlight(routerGroups(answers, answers.some(({ stage }) => DIRECT.has(stage)) ? [] : service.names(question, NAMES)), question);
      this.#show(groups, answers, service, true);
      this.#addWords(groups, answers);
      if (isSettled(answers)) return this.#later(() => Promise.resolve(null), () => undefined, () => undefined);
      this.#later(() => service.fullText(fullTextQuestion(question, answers), { kinds: fullTextKinds([], answers), statuses: [], limit: HITS }), (found) => this.#complete(question, groups, answers, service, found), () => this.#fail());
    }).catch(() => this.#fail());
  }

  #complete(question: string, groups: readonly Group[], answers: readonly RouterAnswer[], service: SearchService, found: FullText): void {
    const all = [...groups, ...hitGroups(found.hits, groups, service)];
    this.#show(all, answers, service, groups.length > 0);
    const noted = answers.some(({ note }) => note !== null);
    if (all.length === 0 && !noted) this.#say(nothingFound(this.#base, question, service.suggest(question)));
    else if (found.relaxed.length > 0) this.#say(make('p', { class: 'search-note' }, `没有同时含有全部词语的内容，以下含有其中一部分：${found.relaxed.join('、')}`), true);
  }

  #show(groups: readonly Group[], answers: readonly RouterAnswer[], service: SearchService, choose: boolean): void {
    this.#combobox?.show(groupElements(groups, service, this.#base), choose && groups.length > 0);
    this.#say(null);
    for (const answer of answers) this.#say(routerNote(this.#base, answer), true);
    const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
    this.querySelector('[role="status"]')?.replaceChildren(count === 0 ? '' : `${count} 条建议`);
  }

  /** Fills in the words of router hits as soon as they are there. */
  #addWords(groups: Group[], answers: readonly RouterAnswer[]): void {
    for (const [at, hit] of answers.flatMap(({ hits }) => hits).entries()) {
      void wordsOf(this.#base, hit).then((words) => {
        const line = groups.flatMap(({ lines }) => lines)[at];
        if (!line || words === '') return;
        line.text = [{ text: words.slice(0, 60), marked: false }];
        this.querySelector(`#search-option-${at + 1}[href$="${CSS.escape(hit.url)}"] small`)?.replaceChildren(words.slice(0, 60));
      });
    }
  }

  #say(message: Node | null, more = false): void {
    const place = this.querySelector('[data-message]');
    if (!more) place?.replaceChildren();
    if (message) place?.append(message);
  }

  #fail(): void {
    this.#say(make('p', { class: 'search-note' }, '检索索引没有读到。联网后再试，或者用', make('a', { href: `${this.#base}index-az/` }, '名称索引'), '查找'));
  }
}

/** A name, code or citation leads there, and several documents that mean it are enough to choose from. */
function isSettled(answers: readonly RouterAnswer[]): boolean {
  return answers.some(({ stage, hits, unsure }) => (SETTLED.has(stage) && hits.length > 0) || (stage === 'meaning' && unsure === undefined && hits.length >= ENOUGH));
}

customElements.define('kb-search-dialog', SearchDialog);
