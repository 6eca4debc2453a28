/**
 * The ARIA combobox pattern on an input and a list: arrow keys move through the options while the focus stays in the input,
 * Enter opens the active option, else submits the form. Nothing happens while an input method is composing.
 */
export class Combobox {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  #active = -1;
  /** True when the active option was reached by the reader, not proposed. */
  #moved = false;

  constructor(input: HTMLInputElement, list: HTMLElement, asked: (text: string) => void) {
    this.input = input;
    this.list = list;
    input.addEventListener('input', (event) => {
      this.#moved = false;
      if (!(event instanceof InputEvent && event.isComposing)) asked(input.value);
    });
    input.addEventListener('compositionend', () => asked(input.value));
    input.addEventListener('keydown', (event) => this.#key(event));
    list.addEventListener('pointermove', (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
      const index = this.#options().findIndex((other) => other === option);
      if (index >= 0 && index !== this.#active) this.#activate(index, false);
    });
  }

  /**
   * Shows new options. An option that the reader has gone to stays the active one.
   * @param choose true when Enter should open the first without further ado
   */
  show(content: readonly Node[], choose: boolean): void {
    const before = this.#moved ? this.#options()[this.#active]?.getAttribute('href') : undefined;
    this.list.replaceChildren(...content);
    const options = this.#options();
    const kept = before === undefined ? -1 : options.findIndex((option) => option.getAttribute('href') === before);
    this.#moved = kept >= 0;
    this.input.setAttribute('aria-expanded', String(options.length > 0));
    this.#activate(kept < 0 && choose && options.length > 0 ? 0 : kept, false);
  }

  #options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const options = this.#options();
    const move = MOVES[event.key];
    if (move !== undefined && options.length > 0 && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.#activate(move(this.#active, options.length), true);
      this.#moved = true;
    } else if (event.key === 'Enter' && options[this.#active]) {
      event.preventDefault();
      options[this.#active]?.click();
    }
  }

  #activate(index: number, scroll: boolean): void {
    this.#active = index;
    for (const [at, option] of this.#options().entries()) option.setAttribute('aria-selected', String(at === index));
    const active = this.#options()[index];
    if (active) this.input.setAttribute('aria-activedescendant', active.id);
    else this.input.removeAttribute('aria-activedescendant');
    if (active && scroll) active.scrollIntoView({ block: 'nearest' });
  }
}

/** Up from the first goes back to the input, so that Enter submits again. */
const MOVES: Readonly<Record<string, (active: number, count: number) => number>> = {
  ArrowDown: (active, count) => (active + 1 < count ? active + 1 : 0),
  ArrowUp: (active, count) => (active < 0 ? count - 1 : active - 1),
};
