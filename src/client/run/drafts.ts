/**
 * What is typed or half chosen and no part of the run yet. The sheet is drawn anew at every change; controls that carry the same
 * `data-keep` before and after are one to the person who uses them.
 */

/** Takes values, ticks and opened choices over from the old drawing into the new one. */
export function carryOver(old: ParentNode, fresh: ParentNode): void {
  for (const control of fresh.querySelectorAll<HTMLElement>('[data-keep]')) {
    const before = findKept(old, control.dataset['keep'] ?? '');
    if (control instanceof HTMLInputElement && before instanceof HTMLInputElement) {
      control.value = before.value;
      control.checked = before.checked;
    } else if (before?.getAttribute('aria-pressed') === 'true') control.click();
  }
}

export function findKept(root: ParentNode, keep: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-keep="${CSS.escape(keep)}"]`);
}

/** The note that is being typed outlives a reload of the tab, and goes when it is recorded. */
export function keepNote(run: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(noteKey(run));
    else sessionStorage.setItem(noteKey(run), text);
  } catch {
    // Full or closed storage: the note is still in its field.
  }
}

export function keptNote(run: string): string {
  try {
    return sessionStorage.getItem(noteKey(run)) ?? '';
  } catch {
    return '';
  }
}

function noteKey(run: string): string {
  return `kb-run-note:${run}`;
}
