import { describe, expect, it } from 'vitest';
import { phasesOfSteps } from '../../../src/domain/plan/phases.ts';
import { readDocument } from '../../../src/source/document.ts';

/** The phases of the steps of a plan, by its body alone. */
function phases(body: string): (string | null)[] {
  return phasesOfSteps(readDocument({ path: 'src/content/plans/db-outage.mdx', collection: 'plans', id: 'db-outage', hash: '', text: `---\nid: db-outage\n---\n\n${body}` }));
}

const step = (id: string): string => `<Step id="${id}" title="步骤" by="om-dba">\n\n做法。\n\n</Step>\n\n`;

describe('the phase of a step', () => {
  it('is that of the heading above it', () => {
    expect(phases(`## 监测与预警\n\n${step('a')}## 应急处置\n\n${step('b')}${step('c')}## 系统恢复\n\n${step('d')}## 总结改进\n\n${step('e')}`)).toEqual(['watch', 'handle', 'handle', 'recover', 'improve']);
  });
  it('is none before any heading, and under one that names no phase', () => {
    expect(phases(`${step('a')}## 应急处置\n\n${step('b')}## 善后\n\n${step('c')}`)).toEqual([null, 'handle', null]);
  });
  it('goes on under the headings that divide it', () => {
    expect(phases(`## 应急处置\n\n### 先停付款\n\n${step('a')}### 再取证\n\n${step('b')}## 系统恢复\n\n${step('c')}`)).toEqual(['handle', 'handle', 'recover']);
  });
  it('does not come from a word in the text', () => {
    expect(phases(`## 说明\n\n应急处置\n\n${step('a')}`)).toEqual([null]);
  });
});
