import fc from 'fast-check';

/** Paragraphs as authors write them: Chinese with what surrounds it in this trade. */
export const PARAGRAPHS = [
  '运行维护单位每个工作日开展一次巡检。',
  '数据库 😀 表空间使用率达到 85% 的，当日报告。',
  '𠮷林分公司的账号，由 **信息中心** 统一开通。',
  '**关键用户**（一级）负责受理，*不得*代录。',
  '**关键用户（一级）**负责受理。',
  '见[权限管理细则](../regulations/erp-access/1.0.mdx#art-5)，编号 `ROL-BU-01`。',
  '依据《ERP系统运行维护管理办法》第七条第（一）项。',
  '第一行  \n硬换行之后',
  '第一行\\\n反斜杠换行之后',
  '软换行之前\n软换行之后',
  '转义 \\*星号\\* 与 \\<尖括号，实体 &amp; 与 &copy;。',
  '一个\t制表符，一个　全角空格。',
  '~~作废~~的写法，https://example.com/a 之后。',
  '# 一级标题',
  '## 做什么 😀',
  '### 日常 `事项`',
  '- 甲\n- 乙\n\n  乙的第二段',
  '1. 甲\n2. 乙\n   1. 丙',
  '- [ ] 未办\n- [x] 已办',
  '> 引文第一行\n> 引文第二行',
  '| 形式 | 频次 |\n|---|---|\n| **桌面** | `每半年` |\n| 实战 \\| 联合 | 每年 |',
  '```sql\nselect 1 from dual; -- 😀\n```',
  '![上报流程](./flow.svg "流程")',
  '{/* 接前款 */}本款接前款。',
  '{/* 审校：附则待核 */}',
  '<Step id="a">受理</Step> 之后派单。',
  '<Step>\n\n受理并登记。\n\n</Step>',
  '（一）受理；',
  '***',
  '设定标题\n===',
  '注[^1]。\n\n[^1]: 注文。',
] as const;

export const LINE_ENDS = ['\n', '\r\n', '\r'] as const;

/** A body of several paragraphs, with one kind of line end throughout. */
export const bodies = fc
  .tuple(fc.array(fc.constantFrom(...PARAGRAPHS), { minLength: 1, maxLength: 8 }), fc.constantFrom(...LINE_ENDS))
  .map(([paragraphs, end]) => `${paragraphs.join('\n\n')}\n`.replaceAll('\n', end));

/** Text with everything that makes counting hard. */
export const awkwardText = fc
  .array(fc.constantFrom('账', '😀', '𠮷', 'a', '\t', '\u3000', '\n', '\r\n', '\r', '\u2028', '。', 'é', 'e\u0301', '\u200b'), { maxLength: 80 })
  .map((parts) => parts.join(''));
