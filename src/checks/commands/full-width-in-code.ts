import type { Check } from '../check.ts';
import { at, codeOf } from '../code.ts';
import { withoutStrings } from '../../domain/runbook/code-text.ts';

export const fullWidthInCode: Check = {
  name: 'full-width-in-code',
  group: 'commands',
  severity: 'error',
  title: '命令里没有全角字符',
  why: '全角的引号、括号和空格复制出去就是语法错误',
  remedy: '改成半角',
  bad: `select … where name = ‘EBS’；`,
  good: `select … where name = 'EBS';`,
  *run({ kb }) {
    for (const code of codeOf(kb)) {
      const { text, language } = code.command;
      if (language === 'text' || language === '') continue;
      for (const { 0: found, index } of withoutStrings(text, language).matchAll(FULL_WIDTH)) {
        yield at(code, index, index + found.length, { message: `命令里有全角字符“${shown(found)}”`, remedy: ['改成半角'] });
      }
    }
  },
};

/** What Chinese keyboards and word processors put in place of ASCII: spaces, hyphens, quotation marks, brackets, letters. */
const FULL_WIDTH = /[\u00A0\u00D7\u2000-\u201F\u2026\u202F\u2212\u3000-\u301F\uFEFF\uFF01-\uFF5E\uFFE5]+/g;

/** Spaces by name: nobody sees them. */
function shown(found: string): string {
  return found.replaceAll(/[\s\u200B-\u200D]/g, '空格');
}
