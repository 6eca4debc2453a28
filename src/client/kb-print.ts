/** A button that prints the page. */
class Print extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => window.print());
  }
}

customElements.define('kb-print', Print);
