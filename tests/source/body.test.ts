import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributePlaces } from '../../src/source/body/attributes.ts';
import { readComponents } from '../../src/source/body/components.ts';
import { readMatrix } from '../../src/source/body/matrix.ts';
import { readBody } from '../../src/source/markdown.ts';

const matrix = (text: string) => {
  const body = readBody(text, 0, 'mdx');
  return { ...readMatrix(body.blocks, body.anchors), text };
};
const components = (text: string) => ({ ...readComponents(readBody(text, 0, 'mdx').components, ['Step', 'Fill', 'Branch']), text });

const id = fc.integer({ min: 1, max: 999 }).map((n) => `inc-${String(n).padStart(2, '0')}`);
const role = fc.stringMatching(/^[a-z]{2,8}(?:-[a-z]{2,6})?$/).filter((text) => text !== 'id');
const letters = fc.constantFrom('', 'A', 'R', 'C', 'I', 'A/R');
const words = fc.stringMatching(/^[一-龥]{2,8}$/);

describe('a matrix', () => {
  it('is read back as it was written, every cell at its place', () => {
    fc.assert(fc.property(fc.uniqueArray(role, { minLength: 1, maxLength: 8 }), fc.array(fc.tuple(id, words, fc.array(letters, { minLength: 8, maxLength: 8 })), { minLength: 1, maxLength: 6 }), (roles, rows) => {
      const table = [['编号', '活动', '依据', ...roles], ['---', '---', '---', ...roles.map(() => '---')], ...rows.map(([number, title, cells]) => [number, title, '办法第一条；办法第二条', ...roles.map((_, at) => cells[at] ?? '')])];
      const { value, fields, problems, text } = matrix(`## 分组\n\n${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`);
      expect(problems).toEqual([]);
      expect(value['columns']).toEqual(roles.map((name) => ({ role: name })));
      expect(value['groups']).toEqual([{
        title: '分组', anchor: '分组', posts: roles,
        rows: rows.map(([number, title, cells]) => ({
          id: number, title, sound: true, basis: ['办法第一条', '办法第二条'], modules: [],
          cells: roles.flatMap((name, at) => ((cells[at] ?? '') === '' ? [] : [{ role: name, text: cells[at] }])),
        })),
      }]);
      const placed = (path: string): string => text.slice(fields[path]?.value.start, fields[path]?.value.end);
      for (const [at, [number, title]] of rows.entries()) {
        expect(placed(`groups.0.rows.${at}.id`)).toBe(number);
        expect(placed(`groups.0.rows.${at}.title`)).toBe(title);
        expect(placed(`groups.0.rows.${at}.basis.1`)).toBe('办法第二条');
      }
    }));
  });

  const head = '| 编号 | 活动 | 依据 | om-dba | it-dept |\n| --- | --- | --- | --- | --- |\n';

  it.each([
    ['a row with a cell too few', `${head}| inc-01 | 受理 | 办法第一条 | R |\n`, /inc-01一行有4格，表头有5格/],
    ['a row with a cell too many', `${head}| inc-01 | 受理 | 办法第一条 | R | A | C |\n`, /有6格，表头有5格/],
    ['a number that is none', `${head}| 受理1 | 受理 | 办法第一条 | R | A |\n`, /活动编号 受理1 写法有误/],
    ['no number', `${head}|  | 受理 | 办法第一条 | R | A |\n`, /活动没有编号/],
    ['a post twice', '| 编号 | 活动 | 依据 | om-dba | om-dba |\n| --- | --- | --- | --- | --- |\n', /表头有两列 om-dba/],
    ['a head without 依据', '| 编号 | 活动 | om-dba |\n| --- | --- | --- |\n| inc-01 | 受理 | R |\n', /表头没有依据这一列/],
    ['a column without a post', '| 编号 | 活动 | 依据 |  | om-dba |\n| --- | --- | --- | --- | --- |\n', /第4列没有岗位/],
  ])('%s is a problem at its place, and nothing is lost', (_name, text, message) => {
    const { problems, value } = matrix(text);
    expect(problems.map((problem) => problem.message).join()).toMatch(message);
    expect(problems.every(({ span }) => span !== null && text.slice(span.start, span.end) !== '')).toBe(true);
    expect(Object.keys(value)).toEqual(['columns', 'groups']);
  });

  it('marks a row that does not fit, and keeps its number', () => {
    expect(matrix(`${head}| inc-01 | 受理 | 办法第一条 | R |\n`).value['groups']).toMatchObject([{ rows: [{ id: 'inc-01', sound: false }] }]);
  });

  it('reads two hundred posts and says that they are too many', () => {
    const posts = Array.from({ length: 200 }, (_, index) => `post-${index}`);
    const wide = [['编号', '活动', '依据', ...posts], Array.from({ length: 203 }, () => '---'), ['inc-01', '受理', '办法第一条', ...posts.map(() => 'R')]].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
    const { value, problems } = matrix(wide);
    expect(problems.map(({ message }) => message)).toEqual(['一张表有200个岗位，超过30个，A3 纸也排不下']);
    expect(value['columns']).toHaveLength(200);
  });
});

describe('the components of a body', () => {
  it('are collected as data, nested, with lists divided', () => {
    const { value, problems } = components('<Step id="apply" title="申请" basis="办法第一条；办法第二条" next="review end">\n\n说明。\n\n<Fill form="f" fields="a b，c" />\n\n<Branch when="退回" to="apply" />\n\n</Step>\n\n<Step id="review" title="审核" />\n');
    expect(problems).toEqual([]);
    expect(value).toEqual({ steps: [
      { id: 'apply', title: '申请', basis: ['办法第一条', '办法第二条'], next: ['review', 'end'], fills: [{ form: 'f', fields: ['a', 'b', 'c'] }], branches: [{ when: '退回', to: 'apply' }] },
      { id: 'review', title: '审核' },
    ] });
  });

  it.each([
    ['a Branch outside a Step', '<Branch when="同意" to="end" />\n', '<Branch> 不在 <Step> 里面'],
    ['a Step in a Step', '<Step id="a">\n\n<Step id="b" />\n\n</Step>\n', '<Step> 写在了 <Step> 里面'],
  ])('%s is reported where it stands', (_name, text, message) => {
    const { problems } = components(text);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
    expect(text.slice(problems[0]?.span?.start)).toMatch(/^<(?:Branch|Step id="b")/);
  });

  it('know the place of every attribute value, whatever it holds', () => {
    const name = fc.stringMatching(/^[a-z]{2,8}$/);
    const value = fc.stringMatching(/^[^"<>{}&\r\n]{1,12}$/);
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(name, value), { minLength: 1, maxLength: 6, selector: ([key]) => key }), fc.constantFrom(' ', '\n  '), (attributes, gap) => {
      const text = `前文。\n\n<Step${attributes.map(([key, written]) => `${gap}${key}="${written}"`).join('')} />\n`;
      const places = attributePlaces(text, { start: text.indexOf('<'), end: text.length - 1 });
      for (const [key, written] of attributes) expect(text.slice(places[key]?.start, places[key]?.end)).toBe(written);
    }));
  });
});
