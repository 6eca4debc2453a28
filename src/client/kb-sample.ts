/** A form that can be seen and printed blank or with its sample. */
class Sample extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-show]')) {
      button.addEventListener('click', () => this.show(button.dataset['show'] ?? 'off'));
    }
    this.show(new URLSearchParams(location.search).get('sample') === 'on' ? 'on' : (this.dataset['sample'] ?? 'off'));
  }

  private show(state: string): void {
    this.dataset['sample'] = state === 'off' ? 'off' : 'on';
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-show]')) button.setAttribute('aria-pressed', String(button.dataset['show'] === this.dataset['sample']));
  }
}

customElements.define('kb-sample', Sample);
