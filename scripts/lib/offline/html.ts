import { parse, parseFragment, serialize, serializeOuter, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Reading and rewriting built pages: the little that the handbook and the list of offline files need. */

export type HtmlElement = Tree.Element;
type Parent = Tree.ParentNode;

export function readHtml(html: string): Tree.Document {
  return parse(html);
}

/** Every element below a node, in document order. */
export function* elementsIn(node: Parent): Generator<HtmlElement> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsIn(child);
    if ('content' in child && child.content) yield* elementsIn(child.content);
  }
}

export function findElement(node: Parent, fits: (element: HtmlElement) => boolean): HtmlElement | null {
  for (const element of elementsIn(node)) if (fits(element)) return element;
  return null;
}

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((known) => known.name === name)?.value ?? null;
}

export function setAttribute(element: HtmlElement, name: string, value: string): void {
  const known = element.attrs.find((other) => other.name === name);
  if (known) known.value = value;
  else element.attrs.push({ name, value });
}

export function removeAttribute(element: HtmlElement, name: string): void {
  element.attrs = element.attrs.filter((known) => known.name !== name);
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

export function removeElement(element: HtmlElement): void {
  const { parentNode } = element;
  if (!parentNode) return;
  parentNode.childNodes = parentNode.childNodes.filter((child) => child !== element);
}

/** The text of an element, runs of white space folded. */
export function textOf(node: Parent): string {
  let text = '';
  const visit = (parent: Parent): void => {
    for (const child of parent.childNodes) {
      if ('value' in child) text += child.value;
      else if ('childNodes' in child) visit(child);
    }
  };
  visit(node);
  return text.replaceAll(/\s+/g, ' ').trim();
}

export function innerHtml(element: Parent): string {
  return serialize(element);
}

export function outerHtml(element: HtmlElement): string {
  return serializeOuter(element);
}

export function readFragment(html: string): Tree.DocumentFragment {
  return parseFragment(html);
}
