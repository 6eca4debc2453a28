import { describe, expect, it } from 'vitest';
import { keyOf, nameOf } from '../../src/domain/impact/elements.ts';
import { impactOf } from '../../src/domain/impact/impact.ts';
import { elementsNamed } from '../../src/domain/impact/targets.ts';
import { kb } from './company-with-duties.ts';

const named = (text: string): string[] => elementsNamed(kb, text).map(keyOf);
const impact = (text: string): string[] => impactOf(kb, elementsNamed(kb, text)).map(({ path }) => path.slice(1).map(({ element, reason }) => `${reason ?? ''} ${keyOf(element)}`).join(' | '));

describe('what a word on the command line means', () => {
  it.each([
    ['erp-om@2.0#art-5', ['erp-om@2.0#art-5']],
    ['erp-om#art-5', ['erp-om@2.0#art-5']],
    ['运维管理办法第五条', ['erp-om@2.0#art-5']],
    ['om-dba', ['roles/om-dba']],
    ['ops-01', ['activities/ops-01']],
    ['OPS-01', ['activities/ops-01']],
    ['FRM-ACC-01', ['forms/account-request']],
    ['account-opening#open', ['steps/procedures/account-opening/open']],
    ['account-opening#step-open', ['steps/procedures/account-opening/open']],
    ['journal-entry', ['functions/journal-entry']],
    ['没有的东西', []],
    ['erp-om#art-999', []],
  ])('%s', (text, keys) => expect(named(text)).toEqual(keys));

  it('a version means what it changes in the one before', () => {
    expect(named('erp-om@2.0')).toEqual(['erp-om@1.0#art-4', 'erp-om@1.0#art-7']);
  });
});

describe('what depends on a provision', () => {
  it('is every activity, step, post and document, each by its shortest chain', () => {
    expect(impact('erp-access#art-3')).toEqual(expect.arrayContaining([
      '依据 activities/acc-03',
      '依据 activities/acc-03 | 由其执行 roles/om-app',
      '依据 activities/acc-01 | 所在文件 matrices/accounts',
      '依据 steps/procedures/account-opening/open',
      '依据 forms/account-request',
      '依据 pairs/review-and-open',
    ]));
    const keys = impactOf(kb, elementsNamed(kb, 'erp-access#art-3')).map(({ element }) => keyOf(element));
    expect(new Set(keys).size).toBe(keys.length);
  });
  it('reaches who cites the article that holds it, and not who cites another', () => {
    expect(impact('erp-om#art-7-p2-i1')).toContain('依据 activities/ops-03');
    expect(impact('erp-om#art-7-p2-i1').join()).not.toContain('activities/ops-04');
  });
});

describe('what depends on a post, a form, a function', () => {
  it('a post: its activities, its steps, the fields it fills in', () => {
    expect(impact('om-app')).toEqual(expect.arrayContaining(['R activities/ops-01', '执行岗位 steps/procedures/account-opening/open', '填写 forms/account-request']));
  });
  it('a form: the steps that use it, and through them the procedure', () => {
    expect(impact('account-request')).toEqual(expect.arrayContaining(['使用表单 steps/procedures/account-opening/open', '使用表单 steps/procedures/account-opening/apply | 所在文件 procedures/account-opening']));
  });
  it('a function: the responsibility, the template, the pairs', () => {
    expect(impact('journal-entry')).toEqual(expect.arrayContaining(['含有功能 responsibilities/gl-clerk', '含有功能 responsibilities/gl-clerk | 授予系统职责 templates/gl-accountant', '分离 pairs/entry-and-posting']));
  });
  it('everything has a name in words', () => {
    for (const { element } of impactOf(kb, elementsNamed(kb, 'erp-access#art-3'))) expect(nameOf(kb, element)).toMatch(/\p{Script=Han}/u);
  });
});
