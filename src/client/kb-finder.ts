import { normalCode } from '../domain/runbook/error-codes.ts';
import { bindFilters, foldText } from './filters.ts';

/** Narrows a list of runbooks or questions by words, by an error code in any spelling, and by what they belong to: `data-service` by the field named `service`. */
class Finder extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    bindFilters(form, (chosen) => this.narrow(chosen));
  }

  private narrow(chosen: ReadonlyMap<string, string>): void {
    const words = (chosen.get('text') ?? '').split(/\s+/).filter(Boolean);
    const groups = [...chosen].filter(([name, value]) => name !== 'text' && value !== '');
    let shown = 0;
    for (const item of this.querySelectorAll<HTMLElement>('.finder__list > li')) {
      const text = foldText(`${item.textContent ?? ''} ${item.dataset['text'] ?? ''}`);
      const fits = words.every((word) => text.includes(foldText(word)) || text.includes(foldText(normalCode(word)))) && groups.every(([name, value]) => holds(item.dataset[name] ?? '', value));
      item.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const area of this.querySelectorAll<HTMLElement>('.finder__area')) area.hidden = area.querySelector('.finder__list > li:not([hidden])') === null;
    const count = this.querySelector('.finder__count');
    if (count) count.textContent = chosen.size === 0 ? '' : `显示${shown}${this.dataset['measure'] ?? '个'}`;
    const none = this.querySelector<HTMLElement>('.finder__none');
    if (none) none.hidden = shown > 0;
  }
}

/** `*` stands for every group: a runbook that names no module is for all of them. */
function holds(listed: string, wanted: string): boolean {
  const names = listed.split(' ');
  return names.includes(wanted) || names.includes('*');
}

customElements.define('kb-finder', Finder);
