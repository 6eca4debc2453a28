import type { Check } from '../check.ts';
import { codeOf } from '../code.ts';
import { nearest } from '../../domain/nearest.ts';
import { LANGUAGES } from '../../domain/runbook/commands.ts';

export const codeLanguageUnknown: Check = {
  name: 'code-language-unknown',
  group: 'commands',
  severity: 'error',
  title: '每段命令都写明语言',
  why: '不写语言，检查看不懂，读者也不知道在哪个提示符下敲',
  remedy: '在围栏后写 sh、sql、plsql、rman、dgmgrl 或者 text',
  bad: `\`\`\`bash`,
  good: `\`\`\`sh`,
  *run({ kb }) {
    const known = Object.keys(LANGUAGES);
    for (const code of codeOf(kb)) {
      const { language, block } = code.command;
      if (known.includes(language)) continue;
      const close = nearest(language, known, 1);
      yield { path: code.facts.path, span: { start: block.span.start, end: block.span.start + 3 }, message: language === '' ? '命令没有写语言' : `不认得语言 ${language}`, remedy: close.length > 0 ? [`改为 ${close[0] ?? ''}`] : [`写 ${known.join('、')} 之一`] };
    }
  },
};
