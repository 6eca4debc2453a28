import { citeLabel, parseProvisionId } from '../domain/regulation/labels.ts';
import { chosenStyle } from './citation-style.ts';
import { copyText } from './copy-text.ts';

const CONFIRMED_FOR = 1600;

/** Gives every article its copy buttons. A 款 or 项 that the address points at is cited instead of its article. */
class Cite extends HTMLElement {
  connectedCallback(): void {
    const tools = this.querySelector('template')?.content;
    if (!tools) return;
    for (const head of this.querySelectorAll('.clause__head')) head.append(tools.cloneNode(true));
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-copy]') : null;
      const clause = button?.closest<HTMLElement>('.clause');
      if (button && clause) void this.#copy(button, clause);
    });
  }

  async #copy(button: HTMLButtonElement, clause: HTMLElement): Promise<void> {
    const id = citedId(clause);
    const text = button.dataset['copy'] === 'link' ? this.#url(id) : this.#citation(clause, id);
    const done = await copyText(text);
    this.#confirm(button, done ? '已复制' : '未能复制');
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = done ? `已复制：${text}` : `未能复制，请手工选取：${text}`;
  }

  #url(id: string): string {
    return `${new URL(this.dataset['url'] ?? '', location.href).href}#${id}`;
  }

  #citation(clause: HTMLElement, id: string): string {
    const template = (chosenStyle() === 'gbt7714' ? this.dataset['gbt7714'] : this.dataset['official']) ?? '{pin}';
    const sole = clause.querySelectorAll(':scope > .para[id]').length === 1;
    const pin = citeLabel(parseProvisionId(id) ?? [], sole);
    const print = `${this.dataset['recipe'] ?? ''}:${clause.dataset['printId'] ?? ''}`;
    return template.replace('{pin}', pin).replace('{url}', this.#url(id)).replace('{print}', print);
  }

  #confirm(button: HTMLButtonElement, message: string): void {
    const label = button.querySelector('span');
    if (!label || button.dataset['done'] !== undefined) return;
    const before = label.textContent;
    label.textContent = message;
    button.dataset['done'] = '';
    setTimeout(() => {
      label.textContent = before;
      delete button.dataset['done'];
    }, CONFIRMED_FOR);
  }
}

function citedId(clause: HTMLElement): string {
  const target = location.hash.slice(1);
  return target.startsWith(`${clause.id}-p`) && document.getElementById(target) ? target : clause.id;
}

customElements.define('kb-cite', Cite);
