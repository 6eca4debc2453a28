import type { Piece } from './excerpt.ts';

type Child = Node | string | null;

/** Makes an element with attributes and children; texts are texts, never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string | null> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Makes text with its marks. */
export function marked(pieces: readonly Piece[]): (HTMLElement | string)[] {
  return pieces.map(({ text, marked: found }) => (found ? el('mark', {}, text) : text));
}
