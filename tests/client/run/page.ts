import { vi } from 'vitest';

/** As much of an element as the views of a run sheet use. It takes text and elements; markup it does not know. */
export class FakeElement {
  readonly tag: string;
  readonly attributes = new Map<string, string>();
  children: (FakeElement | string)[] = [];
  readonly listeners = new Map<string, ((event: object) => void)[]>();
  value = '';
  checked = false;
  constructor(tag: string) {
    this.tag = tag;
  }
  get id(): string {
    return this.attributes.get('id') ?? '';
  }
  get textContent(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.textContent)).join('');
  }
  set textContent(text: string) {
    this.children = [text];
  }
  set innerHTML(markup: string) {
    throw new Error(`标记写进了页面：${markup}`);
  }
  setAttribute(name: string, value: string): void {
    if (/^(?:on|srcdoc$)/i.test(name)) throw new Error(`${name} 写进了页面`);
    this.attributes.set(name, value);
  }
  append(...children: (FakeElement | string)[]): void {
    this.children.push(...children);
  }
  replaceChildren(...children: (FakeElement | string)[]): void {
    this.children = children;
  }
  addEventListener(type: string, listener: (event: object) => void): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }
  focus(): void {
    this.attributes.set('data-focused', '');
  }
  /** What the page does when this happens. */
  happens(type: string): void {
    for (const listener of this.listeners.get(type) ?? []) listener({ preventDefault: () => undefined });
  }
}

/** Puts a document where the views look for one. */
export function installPage(): void {
  vi.stubGlobal('document', { createElement: (tag: string) => new FakeElement(tag) });
}

/** The fake behind what a view returned. */
export function seen(element: unknown): FakeElement {
  if (element instanceof FakeElement) return element;
  throw new TypeError('不是假的元素');
}

export function* elementsIn(element: FakeElement): Generator<FakeElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsIn(child);
}

/** Every stretch of text of an element, one for each place into which it was put. */
export function textsIn(element: FakeElement): string[] {
  return [...elementsIn(element)].flatMap(({ children }) => children.filter((child) => typeof child === 'string'));
}

/** The first element of a class. */
export function byClass(element: FakeElement, name: string): FakeElement | null {
  return [...elementsIn(element)].find(({ attributes }) => (attributes.get('class') ?? '').split(' ').includes(name)) ?? null;
}

/** The button with a label. */
export function byLabel(element: FakeElement, label: string): FakeElement {
  const found = [...elementsIn(element)].find(({ tag, textContent }) => tag === 'button' && textContent === label);
  if (!found) throw new Error(`没有按钮“${label}”`);
  return found;
}
