/** Switches between light and dark and remembers the choice; `early.js` applies it before the first paint. */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => {
      const next = isDark() ? 'light' : 'dark';
      document.documentElement.dataset['theme'] = next;
      remember(next);
    });
  }
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}

function remember(theme: string): void {
  try {
    localStorage.setItem('kb-theme', theme);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

customElements.define('kb-theme', ThemeToggle);
