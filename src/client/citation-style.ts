const KEY = 'kb-citation-style';

/** The citation style the reader chose: `official` or `gbt7714`. */
export function chosenStyle(): string {
  try {
    return localStorage.getItem(KEY) ?? 'official';
  } catch {
    return checkedStyle();
  }
}

export function chooseStyle(style: string): void {
  try {
    localStorage.setItem(KEY, style);
  } catch {
    // The checked radio button then holds the choice.
  }
}

function checkedStyle(): string {
  return document.querySelector<HTMLInputElement>('[name="citation-style"]:checked')?.value ?? 'official';
}
