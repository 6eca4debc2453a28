import { copyText } from './copy-text.ts';

/** Milliseconds for which the button says how it went. */
const SAID = 2000;

/** Copies what stands with its button: a command, once its parameters are filled in, or the paragraph below a heading. */
class Copy extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.copy(button));
  }

  private async copy(button: HTMLButtonElement): Promise<void> {
    const source = this.closest('.cmd')?.querySelector('code') ?? this.parentElement?.nextElementSibling;
    const open = source?.querySelector('.fill[data-empty]');
    if (open) return say(button, `先填 ${open.textContent ?? ''}`);
    say(button, (await copyText((source?.textContent ?? '').trimEnd())) ? '已复制' : '没有复制成，选中后手工复制');
  }
}

function say(button: HTMLButtonElement, text: string): void {
  const label = button.querySelector('span');
  if (!label) return;
  button.setAttribute('aria-live', 'polite');
  label.textContent = text;
  setTimeout(() => {
    label.textContent = '复制';
  }, SAID);
}

customElements.define('kb-copy', Copy);
