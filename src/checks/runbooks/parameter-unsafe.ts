import { fieldSpan, type Check } from '../check.ts';
import { admittedDangers, isAllowed } from '../../domain/runbook/parameters.ts';
import { applying } from '../../domain/withdrawals.ts';

export const parameterUnsafe: Check = {
  name: 'parameter-unsafe',
  group: 'runbooks',
  severity: 'error',
  title: '参数的写法收紧到不会变成命令，例子合乎写法',
  why: '填进去的一个分号或者引号，会让命令做别的事',
  remedy: 'pattern 以 ^ 开头、以 $ 结尾，只放行需要的字符',
  bad: `pattern: ".*"`,
  good: `pattern: "^[A-Z][A-Z0-9_]{0,29}$"`,
  *run({ kb }) {
    for (const { data: { parameters }, facts } of applying(kb, 'runbooks')) {
      for (const [index, parameter] of parameters.entries()) {
        const { name, pattern, example } = parameter;
        const span = fieldSpan(facts, `parameters.${index}.pattern`);
        const dangers = admittedDangers(parameter);
        if (!pattern.startsWith('^') || !pattern.endsWith('$')) yield { path: facts.path, span, message: `参数 ${name} 的 pattern 没有管住整个值`, remedy: ['以 ^ 开头，以 $ 结尾'] };
        else if (dangers.length > 0) yield { path: facts.path, span, message: `参数 ${name} 的 pattern 放行了 ${dangers.slice(0, 5).map((character) => JSON.stringify(character)).join('、')}`, remedy: ['只放行需要的字符，如 [A-Z0-9_]'] };
        else if (!isAllowed(parameter, example)) yield { path: facts.path, span: fieldSpan(facts, `parameters.${index}.example`), message: `参数 ${name} 的例子 ${example} 不合 ${pattern}`, remedy: ['改例子或者改 pattern'] };
      }
    }
  },
};
