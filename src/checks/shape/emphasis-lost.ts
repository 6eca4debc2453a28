import type { Check } from '../check.ts';
import { perDocument } from '../per-document.ts';
import { blockText, fileSpan } from '../../domain/text.ts';

export const emphasisLost: Check = {
  name: 'emphasis-lost',
  group: 'shape',
  severity: 'error',
  title: '加粗都生效',
  why: '** 挨着中文标点常常不生效，读者看到的是两个星号',
  remedy: '把标点移出星号，或在星号外侧加空格',
  bad: `**关键用户（一级）**负责受理`,
  good: `**关键用户**（一级）负责受理`,
  run: perDocument(function* (document) {
    for (const block of document.blocks) {
      if (block.kind === 'code' || !block.runs.some((run) => run.mark === 'plain' && run.text.includes('**'))) continue;
      for (const match of blockText(block).matchAll(/\*\*/g)) {
        yield {
          path: document.path,
          span: fileSpan(block, match.index, match.index + 2),
          message: '加粗没有生效，页面上会出现星号',
          remedy: ['把标点移到星号之外', '在星号外侧加一个空格'],
        };
        break;
      }
    }
  }),
};
