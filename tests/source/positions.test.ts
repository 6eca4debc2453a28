import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/domain/document.ts';
import { blockText, fileSpan } from '../../src/domain/text.ts';
import { findContent, readFile } from '../../src/source/disk.ts';
import { findLineStarts, readDocument } from '../../src/source/document.ts';
import { readBody } from '../../src/source/markdown.ts';
import { awkwardText, bodies, LINE_ENDS, PARAGRAPHS } from './writing.ts';

const FRONT = '---\nid: drill\ntitle: 演练 😀\nenglish: Drill\nfield: 应急\ndefinition: "模拟 \\"处置\\" 的活动。"\nrelated:\n  - outage\n  - account\nprovenance: { confidence: expert-check, source: 本站起草 }\n---\n\n';
const read = (text: string) => readDocument({ path: 'src/content/terms/drill.mdx', collection: 'terms', id: 'drill', hash: '', text });

describe('the place of words in the file', () => {
  it('is exact for every run that claims to be', () => {
    let exact = 0;
    fc.assert(
      fc.property(bodies, (body) => {
        const text = FRONT + body;
        const { blocks, error } = readBody(text, FRONT.length, 'mdx');
        expect(error).toBeNull();
        for (const run of blocks.filter(({ kind }) => kind !== 'code').flatMap(({ runs }) => runs)) {
          const { start, end } = run.span;
          expect(start).toBeGreaterThanOrEqual(FRONT.length);
          if (end - start !== run.text.length || run.mark === 'code') continue;
          expect(text.slice(start, end).replace('\r', '\n')).toBe(run.text.replace('\r', '\n'));
          exact += 1;
        }
      }),
    );
    expect(exact).toBeGreaterThan(500);
  });

  it('is found for a piece of a block: the piece itself, or a stretch that holds it', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.integer({ min: 1, max: 4 }), (body, seed, length) => {
        const { blocks } = readBody(body, 0, 'mdx');
        const block = blocks.filter(({ kind, runs }) => kind !== 'code' && runs.length > 0)[seed % Math.max(1, blocks.length)];
        const whole = block ? blockText(block) : '';
        fc.pre(block !== undefined && whole.length > length);
        const start = seed % (whole.length - length);
        const span = fileSpan(block, start, start + length);
        expect(span.start).toBeGreaterThanOrEqual(block.span.start);
        expect(span.end).toBeLessThanOrEqual(block.span.end);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        if (span.end - span.start === length) expect(body.slice(span.start, span.end).replace('\r', '\n')).toBe(whole.slice(start, start + length).replace('\r', '\n'));
      }),
    );
  });

  it('goes from offset to line and column and back', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const starts = findLineStarts(text);
        for (let offset = 0; offset <= text.length; offset += 1) {
          const { line, column } = positionAt(starts, offset);
          expect((starts[line - 1] ?? 0) + column - 1).toBe(offset);
          expect(line).toBe(linesBefore(text, offset));
        }
      }),
    );
  });

  it.each(LINE_ENDS.map((end) => [JSON.stringify(end), end]))('is that of the YAML value, whatever ends the lines: %s', (_name, end) => {
    const text = FRONT.replaceAll('\n', end);
    const { fields, problems, data } = read(text);
    expect(problems).toEqual([]);
    expect(data).toMatchObject({ title: '演练 😀', related: ['outage', 'account'] });
    const at = (field: string): string => text.slice(fields[field]?.value.start, fields[field]?.value.end);
    expect(['id', 'title', 'definition', 'related.0', 'related.1', 'provenance.source'].map(at)).toEqual(['drill', '演练 😀', '"模拟 \\"处置\\" 的活动。"', 'outage', 'account', '本站起草']);
    expect(text.slice(fields['title']?.key?.start, fields['title']?.key?.end)).toBe('title');
  });

  it.each([
    ['after an emoji', '甲 😀 响应 <8% 的', '<8%'],
    ['after a character outside the basic plane', '𠮷𠮷 <8%', '<8%'],
    ['after tabs', '甲\t乙\t <8%', '<8%'],
    ['in an expression', '甲 😀 {1 +}', '}'],
  ])('is that of the syntax error %s, whatever ends the lines', (_what, line, wrong) => {
    for (const end of LINE_ENDS) {
      const body = ['第一段', '', line, ''].join(end);
      const { error } = readBody(FRONT + body, FRONT.length, 'mdx');
      expect((FRONT + body).slice(error?.offset).startsWith(wrong), JSON.stringify(end)).toBe(true);
    }
  });

  it('counts from the character after a byte order mark', () => {
    const root = mkdtempSync(join(tmpdir(), 'kb-bom-'));
    try {
      mkdirSync(join(root, 'src/content/terms'), { recursive: true });
      writeFileSync(join(root, 'src/content/terms/drill.mdx'), `\uFEFF${FRONT}演练。\n`);
      const [found] = findContent(root).files;
      const file = found && readFile(root, found);
      expect(file?.text?.startsWith('---')).toBe(true);
      expect(file && readDocument(file).blocks[0]?.span.start).toBe(FRONT.length);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('does not depend on what else the file holds', () => {
    const alone = (paragraph: string) => readBody(`${paragraph}\n`, 0, 'mdx').blocks.map(({ kind, runs }) => [kind, ...runs.map(({ text, mark }) => `${mark}:${text}`)]);
    fc.assert(
      fc.property(fc.constantFrom(...PARAGRAPHS.filter((paragraph) => !/[^]: |^- |^1\. |===$/m.test(paragraph))), (paragraph) => {
        const { blocks } = readBody(`甲。\n\n${paragraph}\n\n乙。\n`, 0, 'mdx');
        expect(blocks.slice(1, -1).map(({ kind, runs }) => [kind, ...runs.map(({ text, mark }) => `${mark}:${text}`)])).toEqual(alone(paragraph));
      }),
    );
  });
});

function linesBefore(text: string, offset: number): number {
  const ends = [...text.matchAll(/\r\n|\n|\r/g)].filter((match) => match.index + match[0].length <= offset);
  return ends.length + 1;
}
