import { bindFilters, foldText } from './filters.ts';

/**
 * A table that can be narrowed: every field of its form but `text` asks for a word in the row's data attribute of that
 * name; `text` asks for words anywhere in the row.
 */
class Rows extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form) bindFilters(form, (chosen) => this.narrow(chosen));
  }

  private narrow(chosen: ReadonlyMap<string, string>): void {
    let shown = 0;
    for (const row of this.querySelectorAll<HTMLTableRowElement>('tbody tr')) {
      const fits = [...chosen].every(([name, value]) => (name === 'text' ? foldText(row.textContent ?? '').includes(foldText(value)) : (row.dataset[name] ?? '').split(' ').includes(value)));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    const count = this.querySelector('[data-count]');
    if (count) count.textContent = chosen.size === 0 ? '' : `显示 ${shown} 行`;
  }
}

customElements.define('kb-rows', Rows);
