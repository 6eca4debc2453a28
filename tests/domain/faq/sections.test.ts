import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../src/domain/faq/sections.ts';
import { sha256 } from '../../../src/source/disk.ts';
import { readDocument } from '../../../src/source/document.ts';

const sections = (text: string) => sectionsOf(readDocument({ path: 'src/content/faqs/gl/gl-x.mdx', collection: 'faqs', id: 'gl-x', hash: sha256(text), text }));

describe('the sections of an answer', () => {
  it.each([
    ['are those that hold text, in the order in which they belong', '## 何时上报\n\n再试不行。\n\n## 现象\n\n关不上。\n\n## 原因\n', ['symptom', 'escalate']],
    ['may hold a list, a table or a command', '## 现象\n\n- 关不上\n\n## 原因\n\n| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n\n## 查证\n\n```sql\nselect 1 from dual;\n```\n', ['symptom', 'cause', 'lookup']],
    ['go on below a heading inside them', '## 查证\n\n### 在界面上\n\n看期间。\n', ['lookup']],
    ['end at a heading of another name', '## 现象\n\n## 备注\n\n看期间。\n', []],
    ['do not hold what stands before them', '看期间。\n\n## 现象\n', []],
  ])('%s', (_, text, expected) => {
    expect(sections(text)).toEqual(expected);
  });
});
