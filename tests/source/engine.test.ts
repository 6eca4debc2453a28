import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { mdxToMdast } from 'satteri';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { bodies, LINE_ENDS, PARAGRAPHS } from './writing.ts';

interface Node {
  type: string;
  position?: { start: { offset?: number }; end: { offset?: number } } | undefined;
  children?: readonly Node[] | undefined;
}

/** remark is the reference: the parser that MDX itself is defined by. */
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
const CONTENT = fileURLToPath(new URL('../../src/content', import.meta.url));

describe('satteri, the engine of site and checks, beside remark', () => {
  it('sees the same nodes at the same places in all content', () => {
    const files = readdirSync(CONTENT, { recursive: true, withFileTypes: true }).filter(({ name }) => name.endsWith('.mdx'));
    expect(files.length).toBeGreaterThan(300);
    for (const entry of files) {
      const path = join(entry.parentPath, entry.name);
      const text = readFileSync(path, 'utf8');
      const body = text.slice(text.indexOf('\n---\n', 3) + 5);
      expect(outline(mdxToMdast(body)), path).toEqual(outline(remark.parse(body)));
    }
  }, 60_000);

  it('sees the same in documents put together at random', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(outline(mdxToMdast(body))).toEqual(outline(remark.parse(body)));
      }),
      { numRuns: 300 },
    );
  });

  it.each(PARAGRAPHS.flatMap((paragraph) => LINE_ENDS.map((end) => [JSON.stringify(paragraph.replaceAll('\n', end)), paragraph.replaceAll('\n', end)])))('sees the same in %s', (_name, body) => {
    expect(outline(mdxToMdast(body))).toEqual(outline(remark.parse(body)));
  });

  it.each(['使用率 <80%', '编号 {年份', '<Step>', '</Step>', '<!-- 旧注释 -->', '{1 +}'])('refuses what remark refuses: %s', (body) => {
    expect(() => remark.parse(body)).toThrow();
    expect(() => mdxToMdast(body)).toThrow();
  });

  it('differs knowingly: a component alone on its line is a block, not a paragraph around it', () => {
    expect(outline(mdxToMdast('<Step>受理</Step>'))).toEqual(['root 0-15', 'mdxJsxFlowElement 0-15', 'text 6-8']);
    expect(outline(remark.parse('<Step>受理</Step>'))).toEqual(['root 0-15', 'paragraph 0-15', 'mdxJsxTextElement 0-15', 'text 6-8']);
  });

  it('differs knowingly: an import reaches over its line end', () => {
    expect(outline(mdxToMdast('import a from "b"\n\n甲'))).toContain('mdxjsEsm 0-18');
    expect(outline(remark.parse('import a from "b"\n\n甲'))).toContain('mdxjsEsm 0-17');
  });
});

/** Type and offsets of every node, in document order. */
function outline(node: Node): string[] {
  const { start, end } = node.position ?? { start: {}, end: {} };
  return [`${node.type} ${start.offset}-${end.offset}`, ...(node.children ?? []).flatMap(outline)];
}
