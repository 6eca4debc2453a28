import { bindFilters, foldText } from './filters.ts';

/** A matrix that can be narrowed to one post, one module, or activities that hold a text. */
class Matrix extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form) bindFilters(form, (chosen) => this.narrow(chosen));
  }

  private narrow(chosen: ReadonlyMap<string, string>): void {
    const role = chosen.get('role');
    const module = chosen.get('module');
    const text = foldText(chosen.get('text') ?? '');
    let shown = 0;
    for (const row of this.querySelectorAll<HTMLTableRowElement>('tbody tr[id]')) {
      const modules = row.dataset['modules']?.split(' ');
      const fits = (role === undefined || row.querySelector(`td[data-role="${CSS.escape(role)}"]`) !== null)
        && (module === undefined || modules === undefined || modules.includes(module))
        && (text === '' || foldText(row.cells[0]?.textContent ?? '').includes(text));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const body of this.querySelectorAll<HTMLTableSectionElement>('tbody:not(.matrix__load)')) body.hidden = body.querySelector('tr[id]:not([hidden])') === null;
    const count = this.querySelector('[data-count]');
    if (count) count.textContent = chosen.size === 0 ? '' : `显示 ${shown} 项活动`;
  }
}

customElements.define('kb-matrix', Matrix);
