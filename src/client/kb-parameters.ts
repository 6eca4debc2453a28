import { isAllowed } from '../domain/runbook/parameters.ts';

/**
 * Fills the commands of the page. A value that does not fit its pattern is never inserted: it could carry a second command.
 * Values stay in this tab (sessionStorage), so that a reload keeps them and another person does not find them.
 */
class Parameters extends HTMLElement {
  private readonly key = `kb-parameters:${location.pathname}`;

  connectedCallback(): void {
    this.hidden = false;
    const fold = this.querySelector('details');
    // On a phone the steps come first; where there is room the fields stand open.
    if (fold) fold.open = matchMedia('(min-width: 48rem)').matches;
    const kept = readKept(this.key);
    for (const input of this.inputs()) input.value = kept[input.name] ?? '';
    this.addEventListener('input', () => this.fill());
    this.fill();
  }

  private inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  private fill(): void {
    const wrong: string[] = [];
    const missing: string[] = [];
    for (const input of this.inputs()) {
      const value = input.value.trim();
      const fits = isAllowed({ pattern: input.dataset['pattern'] ?? '' }, value);
      input.setAttribute('aria-invalid', String(value !== '' && !fits));
      const label = input.labels?.[0]?.textContent ?? input.name;
      if (value === '') missing.push(label);
      else if (!fits) wrong.push(`${label}（须合 ${input.dataset['pattern'] ?? ''}）`);
      for (const slot of document.querySelectorAll(`.fill[data-parameter="${input.name}"]`)) {
        slot.textContent = fits ? value : input.name;
        slot.toggleAttribute('data-empty', !fits);
      }
    }
    this.say(missing, wrong);
    keep(this.key, Object.fromEntries(this.inputs().map(({ name, value }) => [name, value])));
  }

  private say(missing: readonly string[], wrong: readonly string[]): void {
    const state = this.querySelector('[role="status"]');
    if (!state) return;
    const parts = [...(wrong.length > 0 ? [`写法不对，没有填入：${wrong.join('、')}`] : []), ...(missing.length > 0 ? [`还没有填：${missing.join('、')}`] : [])];
    state.textContent = parts.length > 0 ? parts.join('。') : '参数已填齐，命令可以直接复制。口令不在这里填，执行时按提示输入。';
  }
}

function readKept(key: string): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) : {};
  } catch {
    return {};
  }
}

function keep(key: string, values: Record<string, string>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(values));
  } catch {
    // Full or closed storage costs only the comfort of a reload.
  }
}

customElements.define('kb-parameters', Parameters);
