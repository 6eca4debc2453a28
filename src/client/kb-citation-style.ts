import { chooseStyle, chosenStyle } from './citation-style.ts';

/** Radio buttons for the style of copied citations; remembers the choice. */
class CitationStyle extends HTMLElement {
  connectedCallback(): void {
    const chosen = chosenStyle();
    for (const input of this.querySelectorAll('input')) input.checked = input.value === chosen;
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) chooseStyle(target.value);
    });
  }
}

customElements.define('kb-citation-style', CitationStyle);
