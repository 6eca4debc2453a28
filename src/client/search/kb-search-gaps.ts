import { noteGap, readGaps, writeGaps, type Gap } from '../../domain/search/gaps.ts';
import { download } from '../dom.ts';

const KEY = 'kb-search-gaps';
/** Whoever types stops for a moment at every word: only a question that stays is one. */
const STAYS = 1500;

/** Keeps the questions that found nothing, where the reader agrees; they leave the browser only as a file that he saves. */
class SearchGaps extends HTMLElement {
  private waiting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const box = this.querySelector<HTMLInputElement>('[data-on]');
    if (!box) return;
    box.checked = kept() !== null;
    box.addEventListener('change', () => this.keep(box.checked ? (kept() ?? []) : null));
    this.querySelector('[data-export]')?.addEventListener('click', () => download('没有找到的问题.json', writeGaps(kept() ?? []), 'application/json'));
    this.querySelector('[data-clear]')?.addEventListener('click', () => this.keep([]));
    this.closest('kb-search-page')?.addEventListener('kb-nothing', (event) => {
      if (event instanceof CustomEvent && typeof event.detail === 'string') this.note(event.detail);
    });
    this.closest('kb-search-page')?.addEventListener('input', () => clearTimeout(this.waiting));
    this.show();
  }

  private note(question: string): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      const gaps = kept();
      if (gaps !== null) this.keep(noteGap(gaps, question));
    }, STAYS);
  }

  /** Null: not kept any more, and what was kept is gone. */
  private keep(gaps: readonly Gap[] | null): void {
    try {
      if (gaps === null) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, writeGaps(gaps));
    } catch {
      this.say('这个浏览器不让存，没有记下');
      return;
    }
    this.show();
  }

  private show(): void {
    const gaps = kept();
    this.say(gaps === null ? '没有在记' : `记下${gaps.length}个`);
    for (const button of this.querySelectorAll('button')) button.disabled = gaps === null || gaps.length === 0;
  }

  private say(text: string): void {
    this.querySelector('[data-count]')?.replaceChildren(text);
  }
}

/** What is kept; null where the reader did not agree or nothing can be read. */
function kept(): Gap[] | null {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? null : (readGaps(text) ?? []);
  } catch {
    return null;
  }
}

customElements.define('kb-search-gaps', SearchGaps);
