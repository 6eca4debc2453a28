import { beforeAll, describe, expect, it } from 'vitest';
import { attribute, elementsIn, findElement, readHtml, textOf, type HtmlElement } from '../../../scripts/lib/offline/html.ts';
import { makeHandbook } from '../../../scripts/lib/offline/handbook.ts';
import type { ContactLine } from '../../../src/domain/plan/contacts.ts';
import { BASE, content, FRA_FULL, onSite, page } from './site.ts';

const make = (contacts: readonly ContactLine[] = [], changed = {}, today = '2026-11-24'): Promise<string> => onSite((dist) => makeHandbook(dist, content(today), BASE, 'abc123def456', contacts), changed);

let handbook = '';
let elements: HtmlElement[] = [];

beforeAll(async () => {
  handbook = await make();
  elements = [...elementsIn(readHtml(handbook))];
});

const byId = (id: string): HtmlElement | undefined => elements.find((element) => attribute(element, 'id') === id);
const textAt = (id: string): string => {
  const element = byId(id);
  return element ? textOf(element) : '';
};
const hrefOf = (text: string): string | null | undefined => {
  const link = elements.find((element) => element.tagName === 'a' && textOf(element) === text);
  return link && attribute(link, 'href');
};

describe('the handbook', () => {
  it('holds what comes first, then runbooks, plans and manual work that apply, and nothing else', () => {
    const chapters = elements.filter((element) => attribute(element, 'class')?.split(' ').includes('handbook__chapter')).map((element) => attribute(element, 'id'));
    expect(chapters).toEqual(['levels', 'clock', 'contacts', 'runbook-fra-full', 'plan-db-outage', 'procedure-manual-payment']);
    expect(handbook).not.toContain('已经撤销的手册');
    expect(handbook).not.toContain('账号开通');
  });
  it('still holds a runbook whose withdrawal is announced for later', async () => {
    expect(await make([], {}, '2026-10-31')).toContain('id="runbook-gone"');
  });
  it('says which day and which content it is of, in every copy', () => {
    expect(textOf(readHtml(handbook))).toContain('内容基准日 2026-11-24，内容摘要 abc123def456');
    expect(handbook).toContain('<title>ERP 应急手册 2026-11-24</title>');
  });
  it('leads its links into itself where it can, with anchors of its own', () => {
    expect(['第一步', '预案', '预案第一步', '旧址', '手册'].map(hrefOf)).toEqual(['#runbook-fra-full--usage', '#plan-db-outage', '#plan-db-outage--open', '#plan-db-outage', '#runbook-fra-full']);
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = elements.flatMap((element) => (element.tagName === 'a' ? (attribute(element, 'href') ?? []) : [])).filter((href) => href.startsWith('#')).map((href) => href.slice(1));
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });
  it('keeps labels and descriptions beside what they describe', () => {
    const label = elements.find(({ tagName, attrs }) => tagName === 'label' && attrs.some(({ value }) => value === 'runbook-fra-full--value'));
    expect(label && attribute(label, 'aria-describedby')).toBe('runbook-fra-full--hint runbook-fra-full--usage');
    expect(byId('runbook-fra-full--value')?.tagName).toBe('input');
  });
  it('opens what is folded, and leaves out tools that need the site', () => {
    expect(elements.filter(({ tagName }) => tagName === 'details').map((element) => attribute(element, 'open'))).toEqual(['']);
    for (const word of ['首页', '工具', '底栏', '打开文件', '按钮', '模板']) expect(textOf(readHtml(handbook)), word).not.toContain(word);
    expect(handbook).not.toMatch(/<(?:kb-levels|kb-clock|kb-contacts|kb-parameters|template)/);
    expect(textAt('procedure-manual-payment')).toBe('手工付款手册回到目录');
  });
});

describe('nothing in the handbook leads out of it', () => {
  it('no link to the site, to the network or to a script; a telephone and a mailbox excepted', () => {
    expect(['制度', '相对', '查询', '厂商', '协议相对', '大写', '脚本', '空格脚本', '数据', '图中链接'].map((text) => `${text} ${String(hrefOf(text))}`)).toEqual(['制度 null', '相对 null', '查询 null', '厂商 null', '协议相对 null', '大写 null', '脚本 null', '空格脚本 null', '数据 null', '图中链接 null']);
    expect([hrefOf('电话'), hrefOf('邮箱')]).toEqual(['tel:0000', 'mailto:ops@example.com']);
  });
  it('no element that fetches or runs, and no address in any attribute', () => {
    expect(elements.filter(({ tagName }) => ['iframe', 'object', 'embed', 'link', 'base', 'noscript', 'template'].includes(tagName)).map(({ tagName }) => tagName)).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === 'script')).toHaveLength(1);
    const attributes = elements.flatMap(({ tagName, attrs }) => attrs.map(({ name, value }) => ({ tagName, name, value })));
    expect(attributes.filter(({ name }) => /^on|^style$|^srcset$|^ping$|^action$|^formaction$/i.test(name))).toEqual([]);
    const addresses = attributes.filter(({ name }) => ['href', 'src', 'data', 'poster'].includes(name) || name.endsWith(':href')).map(({ value }) => value);
    expect(addresses.filter((address) => !/^(?:#|tel:|mailto:|data:image\/)/.test(address))).toEqual([]);
    expect(attributes.filter(({ name, value }) => name !== 'data-words' && /(?:https?:)?\/\/\w|url\(/i.test(value))).toEqual([]);
  });
  it('but the drawings and pictures that it holds itself', () => {
    expect(elements.filter(({ tagName }) => tagName === 'img').map((element) => attribute(element, 'src'))).toEqual([null, 'data:image/gif;base64,R0lGOD']);
    expect(byId('icon-warn')?.tagName).toBe('symbol');
    expect(elements.filter(({ tagName }) => tagName === 'use').map((element) => attribute(element, 'href'))).toEqual(['#icon-warn', null]);
  });
  it('what is meant as text stays text, addresses too', () => {
    expect(textAt('runbook-fra-full')).toContain('看到 <script>alert(1)</script> 就停 onclick="x"');
    expect(textAt('runbook-fra-full')).toContain('原文 https://example.com/raw');
    const chapter = byId('runbook-fra-full');
    expect(chapter && attribute(chapter, 'data-title')).toBe('归档区满处置 <b>&"');
    expect(chapter && attribute(chapter, 'data-words')).toBe('RBK-DB-02 归档满 "><script>alert(1)</script> 全部用户同时卡住 ORA-00257');
    expect(elements.filter(({ tagName }) => tagName === 'b')).toEqual([]);
  });
  it('its styles are in it, of every page once, and cannot end before their time', () => {
    const styles = elements.filter(({ tagName }) => tagName === 'style').map((element) => textOf(element));
    expect(styles).toHaveLength(1);
    expect(styles[0]?.split('body{color:#111}').length).toBe(2);
    expect(styles[0]).toContain('.step{margin:0}');
    expect(styles[0]).not.toContain('.finder');
  });
});

const CONTACT: ContactLine = { role: 'om-dba', turn: 'A', name: '<img src=x onerror=alert(1)>', phone: '000-0001', other: '"短号" & 1', verified: '2026-06-01' };

describe('a restricted copy', () => {
  it('prints names and numbers as text, and says that it is restricted; the public one has none', async () => {
    const copy = readHtml(await make([CONTACT]));
    const table = findElement(copy, ({ tagName }) => tagName === 'table');
    expect(table && textOf(table)).toContain('om-dbaA角<img src=x onerror=alert(1)>000-0001"短号" & 12026-06-01');
    expect(textOf(copy)).toContain('含联络方式，限定范围发放，不得外传');
    expect([...elementsIn(copy)].filter((element) => attribute(element, 'onerror') !== null)).toEqual([]);
    expect(textOf(readHtml(handbook))).not.toContain('限定范围发放');
  });
});

describe('the same site', () => {
  it('gives the same bytes, and one changed page changes them', async () => {
    expect(await make()).toBe(handbook);
    expect(await make([], { 'runbooks/fra-full/index.html': page(FRA_FULL.replace('查限额', '查余量')) })).not.toBe(handbook);
    expect(await make([], { 'regulations/erp-om/index.html': page('<h1>改过的办法</h1>') })).toBe(handbook);
  });
  it('that lacks the main part of a page is refused by the name of the page', async () => {
    await expect(make([], { 'plans/db-outage/index.html': '<p>空</p>' })).rejects.toThrow('/plans/db-outage/ 没有 main');
  });
});
