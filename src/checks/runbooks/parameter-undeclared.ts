import type { Check, Finding } from '../check.ts';
import { meantParameters, parameterUses, strayParameters } from '../parameter-uses.ts';
import type { Parameter } from '../../domain/schemas/runbook.ts';
import { applying } from '../../domain/withdrawals.ts';

export const parameterUndeclared: Check = {
  name: 'parameter-undeclared',
  group: 'runbooks',
  severity: 'error',
  title: '参数都有声明，只写在会填的地方',
  why: '没有声明的参数填不了，命令复制出来带着大括号',
  remedy: '在 parameters 里声明，或者改正名字；只在命令和步骤的 expect、ifNot、on 里写',
  bad: `select … where name = '{{TABELSPACE}}'`,
  good: `select … where name = '{{TABLESPACE}}'`,
  *run({ kb }) {
    for (const { data: { parameters }, facts } of applying(kb, 'runbooks')) {
      const known = parameters.map(({ name }) => name);
      for (const { name, span } of parameterUses(facts)) {
        if (!known.includes(name)) yield { path: facts.path, span, ...objection(name, parameters) };
      }
      for (const { name, span } of strayParameters(facts)) yield { path: facts.path, span, message: `{{${name}}} 写在不会填的地方，读者看到的是大括号`, remedy: ['移到命令里，或者步骤的 expect、ifNot、on 里', '改用文字'] };
    }
  },
};

function objection(written: string, parameters: readonly Parameter[]): Pick<Finding, 'message' | 'remedy'> {
  const name = written.trim();
  if (name === '') return { message: '大括号里没有参数', remedy: ['写上参数的名称', '删去大括号'] };
  const meant = meantParameters(name, parameters);
  if (meant[0] === name) return { message: `{{${written}}} 的大括号里有空格，不会填`, remedy: [`改为 {{${name}}}`] };
  return { message: `参数 ${name} 没有声明`, remedy: meant.length > 0 ? meant.map((other) => `改为 ${other}`) : ['在 parameters 里声明，名称用大写字母、数字、下划线'] };
}
