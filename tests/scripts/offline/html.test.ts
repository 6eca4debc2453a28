import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, elementsIn, findElement, hasClass, innerHtml, outerHtml, readFragment, readHtml, removeAttribute, removeElement, setAttribute, textOf } from '../../../scripts/lib/offline/html.ts';

const HTML = '<main id="m"><p class="a b">一<b>二</b></p><template><i>三</i></template><P>四</P></main>';
const main = () => {
  const found = findElement(readHtml(HTML), ({ tagName }) => tagName === 'main');
  if (!found) throw new Error('没有 main');
  return found;
};

describe('a page that was read', () => {
  it('has its elements in document order, those inside templates too', () => {
    expect([...elementsIn(main())].map(({ tagName }) => tagName)).toEqual(['p', 'b', 'template', 'i', 'p']);
  });
  it('is searched from above, and holds nothing for what it has not', () => {
    expect(findElement(main(), ({ tagName }) => tagName === 'p')?.attrs).toEqual([{ name: 'class', value: 'a b' }]);
    expect(findElement(main(), ({ tagName }) => tagName === 'table')).toBeNull();
  });
  it('has attributes that can be read, set, set again and taken away', () => {
    const element = main();
    expect([attribute(element, 'id'), attribute(element, 'class')]).toEqual(['m', null]);
    setAttribute(element, 'id', '甲 "乙" & <丙>');
    setAttribute(element, 'lang', 'zh');
    removeAttribute(element, 'never');
    expect(outerHtml(element).slice(0, outerHtml(element).indexOf('>一'))).toBe('<main id="甲 &quot;乙&quot; &amp; &lt;丙&gt;" lang="zh"><p class="a b"');
    removeAttribute(element, 'lang');
    expect(attribute(element, 'lang')).toBeNull();
  });
  it('tells whole class names apart', () => {
    const paragraph = findElement(main(), ({ tagName }) => tagName === 'p');
    expect(['a', 'b', 'a b', 'c', ''].map((name) => paragraph && hasClass(paragraph, name))).toEqual([true, true, false, false, false]);
  });
  it('loses an element with all that is in it, once', () => {
    const element = main();
    const paragraph = findElement(element, ({ tagName }) => tagName === 'p');
    if (paragraph) removeElement(paragraph);
    if (paragraph) removeElement(paragraph);
    expect(innerHtml(element)).toBe('<template><i>三</i></template><p>四</p>');
  });
  it('has its text with white space folded and without markup', () => {
    expect(textOf(readFragment('<p> 一\n\n 二</p>\t<p>三&lt;四&gt;&amp;<!-- 不算 --></p>'))).toBe('一 二 三<四>&');
  });
});

describe('any text', () => {
  it('stays text through reading and writing, as content and as attribute', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('<img src=x onerror=alert(1)>', '</p><script>', '"onclick="', '&lt;', '&amp;lt;', '\u00a0', '<!--', ']]>')), (text) => {
      const paragraph = findElement(readFragment('<p></p>'), ({ tagName }) => tagName === 'p');
      if (!paragraph) throw new Error('没有 p');
      setAttribute(paragraph, 'title', text);
      const again = findElement(readFragment(outerHtml(paragraph)), ({ tagName }) => tagName === 'p');
      // A page cannot hold a nought, and has one kind of line end.
      expect(again && attribute(again, 'title')).toBe(text.replaceAll('\0', '\ufffd').replaceAll(/\r\n?/g, '\n'));
      expect(again?.attrs).toHaveLength(1);
    }));
  });
  it('keeps its words when it is read and written twice', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('<p>', '</p>', '<b>', '</b>', '<i class="x">', '</i>', 'x', '<br>', '&lt;', '<li>', '<a href="#">', '</a>', '"'), { maxLength: 12 }).map((parts) => parts.join('')), (html) => {
      const once = innerHtml(readFragment(html));
      expect(textOf(readFragment(once))).toBe(textOf(readFragment(html)));
    }));
  });
});
