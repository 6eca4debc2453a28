type Child = Node | string | null | false | undefined;
type Attributes = Readonly<Record<string, string | boolean | null | undefined>>;

/** Makes an element. Text goes in as text: nothing a person typed is ever read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  for (const child of children) if (child !== null && child !== undefined && child !== false) element.append(child);
  return element;
}

/** A button that does something. `keep` names it from one drawing to the next, so that it keeps the focus. */
export function button(label: string, act: () => void, look = '', keep?: string): HTMLButtonElement {
  const element = make('button', { type: 'button', class: `btn ${look}`.trim(), 'data-keep': keep }, label);
  element.addEventListener('click', act);
  return element;
}

/** A labelled field. */
export function field(label: string, control: HTMLElement, hint = ''): HTMLElement {
  return make('div', { class: 'field' }, make('label', { for: control.id }, label), control, hint === '' ? null : make('span', { class: 'field__hint' }, hint));
}

let count = 0;

/** An id that no other element of the page has. */
export function freshId(): string {
  count += 1;
  return `run-field-${count}`;
}

/** Puts text into a file and lets the browser save it. */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = make('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
