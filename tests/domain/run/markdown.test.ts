import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { runMarkdown } from '../../../src/domain/run/markdown.ts';
import type { Run } from '../../../src/domain/run/model.ts';
import { addNote, beginRun, endRun, finishStep, openGate, pause, resume, setActual, setValue } from '../../../src/domain/run/progress.ts';
import { anyRun } from './events.ts';
import { begun, definitionOf, MINUTE, SHEET, step, T0, typed } from './sheets.ts';

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** What a reader of Markdown makes of it; GFM, which ticket systems read. */
function read(markdown: string): Node {
  return parser.parse(markdown);
}

function textOf({ value, children = [] }: Node): string {
  return value ?? children.map(textOf).join('');
}

function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodesIn(child);
}

const cellsOf = (root: Node): string[][] => [...nodesIn(root)].filter(({ type }) => type === 'tableRow').map(({ children = [] }) => children.map(textOf));
const itemsOf = (root: Node): string[] => [...nodesIn(root)].filter(({ type }) => type === 'listItem').map(textOf);

/** One line of what was typed, as a person sees it. */
const said = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('\0', '\ufffd').trim();

const KNOWN = new Set(['root', 'heading', 'list', 'listItem', 'paragraph', 'table', 'tableRow', 'tableCell', 'text']);

describe('a run in Markdown', () => {
  const at = (minutes: number): number => T0 + minutes * MINUTE;
  let run = setValue(begun(), 'FRA_SIZE', '600');
  run = finishStep(setActual(run, '可用 2%，证据 E-1'), 'expected', SHEET.steps[0]?.ways[0] ?? null, at(2));
  run = pause(run, '等授权', at(3));
  run = resume(run, at(8));
  run = finishStep(run, 'expected', SHEET.steps[1]?.ways[0] ?? null, at(9));
  run = finishStep(openGate(run, '值班经理 A0007', at(10)), 'expected', SHEET.steps[2]?.ways[0] ?? null, at(12));
  run = addNote(run, '已通报用户单位', at(13));

  it('says which runbook was followed in which edition, and what was done when by whom with what result', () => {
    expect(runMarkdown(endRun(run, 'recovered', at(14)), at(99))).toBe(`# 执行记录 RUN-20261124-DB-02-1

- 手册：RBK-DB-02 归档区满处置（fra-full），1.0版，内容摘要 0123456789abcdef
- 用途：事件处置；单号：INC-1107
- 开始：2026-11-24 02:07:00；结束：2026-11-24 02:21:00，已恢复
- 用时：09:00（不含暂停），手册时限 30分钟
- 参数：FRA_SIZE=600

| 序 | 步骤 | 开始 | 结束 | 用时 | 结果 | 实际看到 | 操作 | 第二人 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 1 步骤usage | 02:07:00 | 02:09:00 | 02:00 / 5分钟 | 如预期 | 可用 2%，证据 E-1 | 数据库管理员 A0012 |  |
| 2 | 2 步骤decide | 02:09:00 | 02:16:00 | 02:00 / 5分钟 | 如预期：磁盘还有余量 |  | 数据库管理员 A0012 |  |
| 3 | 3 步骤enlarge | 02:16:00 | 02:19:00 | 03:00 / 5分钟 | 如预期 |  | 数据库管理员 A0012 | 值班经理 A0007（02:17:00） |
| 4 | 4 步骤clean | 02:19:00 | 02:21:00 | 02:00 / 5分钟 | 跳过 |  | 数据库管理员 A0012 |  |

## 记事

- 2026-11-24 02:20:00 已通报用户单位（数据库管理员 A0012）

## 暂停

- 2026-11-24 02:10:00 至 2026-11-24 02:15:00 等授权
`);
  });
  it('says so while it goes on, and while it is paused', () => {
    const text = runMarkdown(pause(run, '', at(14)), at(20));
    expect(itemsOf(read(text))).toContain('开始：2026-11-24 02:07:00；截至 2026-11-24 02:27:00，还没有结束');
    expect(itemsOf(read(text))).toContain('2026-11-24 02:21:00 至 现在');
    expect(cellsOf(read(text)).at(-1)).toEqual(['4', '4 步骤clean', '02:19:00', '', '', '', '', '数据库管理员 A0012', '']);
  });
  it('is the same for the same run and moment', () => {
    expect(runMarkdown(run, at(20))).toBe(runMarkdown(structuredClone(run), at(20)));
  });
  it('names a step that the definition does not have by what it was called', () => {
    const [entry] = run.entries;
    const odd: Run = { ...run, entries: entry ? [{ ...entry, step: 'gone' }] : [] };
    expect(cellsOf(read(runMarkdown(odd, at(20)))).at(-1)?.[1]).toBe('gone');
  });
});

/** A run in which one text stands wherever somebody may type, or an author may write. */
function runOf(text: string): Run {
  const definition = definitionOf([step('look', 1, { title: text, ways: [{ when: text, to: null, ends: true, escalates: false, leaves: null }] })], { runbook: { id: 'fra-full', code: text, title: text, version: text, hash: text } });
  let run = beginRun(definition, { id: text, at: T0, purpose: 'drill', reference: text, operator: text });
  run = setActual(setValue(run, 'FRA_SIZE', text), text);
  run = finishStep(openGate(run, `${text}乙`, T0), 'expected', definition.steps[0]?.ways[0] ?? null, T0 + MINUTE);
  return pause(addNote(run, text, T0), text, T0 + MINUTE);
}

describe('hostile text', () => {
  const hostile = fc.oneof(typed, fc.array(fc.oneof(typed, fc.constantFrom('|', '\\', '`', '<', '>', '[', ']', '(', ')', '*', '_', '~', '&', '#', ';', ':', '@', '!', ' ', '\n', 'a')), { maxLength: 12 }).map((parts) => parts.join('')));

  it('never becomes markup: the same paragraphs, items and cells as for any other text', () => {
    fc.assert(fc.property(hostile, (text) => {
      const root = read(runMarkdown(runOf(text), T0 + MINUTE));
      const others = [...nodesIn(root)].filter(({ type }) => !KNOWN.has(type));
      // A bare address is a link to itself in GFM, whatever is escaped: it leads where it says.
      for (const { type, ...link } of others) expect([type, textOf({ type, ...link })]).toEqual(['link', expect.stringMatching(/^(?:https?:\/\/|www\.)\S+$|^\S+@\S+$/i)]);
      expect(root.children?.map(({ type }) => type)).toEqual(['heading', 'list', 'table', ...(text.trim() === '' ? [] : ['heading', 'list']), 'heading', 'list']);
    }), { numRuns: 100 });
  });
  it('is read as it was typed, in every place', () => {
    fc.assert(fc.property(hostile, (text) => {
      const root = read(runMarkdown(runOf(text), T0 + MINUTE));
      const [, row] = cellsOf(root);
      expect(row).toEqual(['1', said(`1 ${text}`), '02:07:00', '02:08:00', '01:00 / 5分钟', said(`如预期：${text}`), said(text), said(text), said(`${`${text}乙`.trim()}（02:07:00）`)]);
      expect(textOf(root.children?.[0] ?? { type: '' })).toBe(said(`执行记录 ${text}`));
      expect(itemsOf(root)).toContain(said(`手册：${text} ${text}（fra-full），${text}版，内容摘要 ${text}`));
    }), { numRuns: 100 });
  });
  it('leaves every run its rows: one for each visit', () => {
    fc.assert(fc.property(anyRun, (run) => {
      const root = read(runMarkdown(run, T0 + 24 * 60 * MINUTE));
      expect(cellsOf(root).map((cells) => cells.length)).toEqual([9, ...run.entries.map(() => 9)]);
      expect(itemsOf(root)).toHaveLength(4 + (Object.keys(run.values).length > 0 ? 1 : 0) + run.notes.length + run.pauses.length);
    }));
  });
  it('holds no sign by which HTML could begin', () => {
    fc.assert(fc.property(hostile, (text) => {
      expect(runMarkdown(runOf(text), T0).replaceAll(/\\[^]/g, '·')).not.toMatch(/[<>`]|&(?:#|[a-z])/i);
    }));
  });
});
