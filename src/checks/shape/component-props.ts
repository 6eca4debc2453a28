import type { Check } from '../check.ts';
import { perDocument } from '../per-document.ts';
import { collections } from '../../domain/collections.ts';
import type { Component } from '../../domain/document.ts';
import { nearest } from '../../domain/nearest.ts';

export const componentProps: Check = {
  name: 'component-props',
  group: 'shape',
  severity: 'error',
  title: '正文只用本类文件允许的组件，属性齐全，没有表达式和导入',
  why: '内容文件里的程序不经校验就会运行，也不能离线打印和导出；少一个属性，步骤就不知由谁办',
  remedy: '改正属性；删去表达式、import 与未登记的组件',
  bad: `<Step id="accept" title="受理">（没有 by）`,
  good: `<Step id="accept" title="受理" by="om-service-desk">`,
  run: perDocument(function* (document) {
    for (const problem of document.problems) if (problem.check === 'component-props') yield { path: document.path, span: problem.span, message: problem.message, remedy: problem.remedy };
    const allowed: readonly string[] = collections[document.collection].components;
    for (const component of document.components) {
      const message = objection(component, allowed, collections[document.collection].noun);
      if (message === null) continue;
      const close = component.kind === 'element' ? nearest(component.name, allowed, 1) : [];
      yield { path: document.path, span: component.span, message, remedy: close.length > 0 ? close.map((name) => `改为 <${name}>`) : ['删去，改用文字'] };
    }
  }),
};

function objection(component: Component, allowed: readonly string[], noun: string): string | null {
  if (component.kind === 'esm') return '内容文件里不能有 import 或 export';
  if (component.kind === 'expression') return `内容文件里不能有表达式 {${component.name.slice(0, 40)}}`;
  return allowed.includes(component.name) ? null : `${noun}里没有 <${component.name}> 这个组件`;
}
