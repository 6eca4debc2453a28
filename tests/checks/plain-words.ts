import { expect } from 'vitest';
import type { Judgement } from '../../src/checks/run-checks.ts';
import type { Project } from './project.ts';

/** 申请 is a word of the trade; 请 as in “please” is not used. */
const NOT_USED = /(?<!申)请|非法|无效|未知错误/;

/** Holds a finding to the house style: what is wrong, what to do, where, in plain words. */
export function expectPlainWords(judgement: Judgement, { files }: Project): void {
  const { message, remedy, span, path } = judgement;
  expect(message).not.toBe('');
  expect(message).not.toMatch(/[。！]$/);
  expect(remedy.length, `${judgement.check.name} 没有改法`).toBeGreaterThan(0);
  expect(remedy.length).toBeLessThanOrEqual(3);
  expect(remedy.every((act) => act.trim() !== '')).toBe(true);
  expect([message, ...remedy].filter((text) => NOT_USED.test(text))).toEqual([]);
  if (span === null) return;
  // The people file is no content; its places are proven by its cases.
  const length = files.get(path)?.text?.length ?? Number.POSITIVE_INFINITY;
  expect(span.start).toBeGreaterThanOrEqual(0);
  expect(span.end).toBeGreaterThanOrEqual(span.start);
  expect(span.end).toBeLessThanOrEqual(length);
}
