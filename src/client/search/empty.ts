import { make } from '../dom.ts';
import type { RouterAnswer } from './router.ts';

/** What to say when nothing was found, or only something close. Never blank: what may have been meant, and whom to tell. */
export function nothingFound(base: string, question: string, near: readonly string[], narrowed = false): HTMLElement {
  return make('div', { class: 'search-empty' },
    make('p', {}, make('b', {}, `没有找到“${question}”`)),
    near.length === 0 ? null : make('p', {}, '是否指 ', ...near.flatMap((name, index) => [index === 0 ? '' : '、', retry(base, name)])),
    make('ul', {},
      narrowed ? make('li', {}, '选了类型、模块或者岗位，取消筛选再看') : null,
      make('li', {}, '换一个说法，或少写几个字；条款可写“第七条第三项”，文件可写编号'),
      make('li', {}, '从', make('a', { href: `${base}index-az/` }, '名称索引'), '里按拼音查'),
      make('li', {}, '说不出名称的，按', make('a', { href: `${base}choosers/` }, '症状选择'), '一步一步选；只有代码的，查', make('a', { href: `${base}codes/` }, '错误代码')),
      make('li', {}, '确实应当有而没有的，把这句话和要办的事告诉本单位关键用户或者运维服务台，由归口部门补充')));
}

/** What the router has to say besides its hits. */
export function routerNote(base: string, { note, instead }: RouterAnswer): HTMLElement | null {
  if (note === null && instead.length === 0) return null;
  return make('p', { class: 'search-note' }, note ?? '', ...(instead.length === 0 ? [] : [note === null ? '是否指 ' : '。是否指 ', ...instead.flatMap((name, index) => [index === 0 ? '' : '、', retry(base, name)])]));
}

function retry(base: string, question: string): HTMLElement {
  return make('a', { href: `${base}search/?q=${encodeURIComponent(question)}` }, question);
}
