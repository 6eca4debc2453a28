/** A `<details>` that is folded on narrow screens and open on wide ones. Without scripts it is simply open. */
class Fold extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details');
    if (!details) return;
    const wide = matchMedia(`(min-width: ${this.dataset['wide'] ?? '64'}rem)`);
    const fit = (): void => void (details.open = wide.matches);
    wide.addEventListener('change', fit);
    fit();
    details.addEventListener('click', (event) => {
      if (!wide.matches && event.target instanceof Element && event.target.closest('a')) details.open = false;
    });
  }
}

customElements.define('kb-fold', Fold);
