import type { Page } from '@playwright/test';

/** Asks the result page, which is open, and gives the addresses that it answers, in the order in which a reader sees them. */
export async function ask(page: Page, question: string): Promise<string[]> {
  return page.evaluate(async (text) => {
    const host = document.querySelector<HTMLElement>('kb-search-page');
    const form = host?.querySelector<HTMLFormElement>('form.search');
    const input = form?.querySelector('input');
    if (!host || !form || !input) throw new Error('搜索页没有表单');
    delete host.dataset['answered'];
    input.value = text;
    form.requestSubmit();
    for (let waited = 0; host.dataset['answered'] !== text.trim(); waited += 10) {
      if (waited > 15_000) throw new Error(`“${text}”没有回答`);
      await new Promise((done) => setTimeout(done, 10));
    }
    return [...host.querySelectorAll<HTMLAnchorElement>('[data-router] h3 a, [data-results] h3 a')].map((link) => link.pathname + link.hash);
  }, question);
}

/** The place of the first expected address among the answers, from 1; null where none is there. An anchor that is not asked for does not count. */
export function placeOf(answers: readonly string[], expected: readonly string[]): number | null {
  const at = answers.findIndex((answer) => expected.some((wanted) => answer === wanted || (!wanted.includes('#') && answer.startsWith(`${wanted}#`))));
  return at < 0 ? null : at + 1;
}
