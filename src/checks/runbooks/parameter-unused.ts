import { fieldSpan, type Check } from '../check.ts';
import { meantParameters, parameterUses, strayParameters } from '../parameter-uses.ts';
import { applying } from '../../domain/withdrawals.ts';

export const parameterUnused: Check = {
  name: 'parameter-unused',
  group: 'runbooks',
  severity: 'warning',
  title: '声明的参数都用到，不重名',
  why: '填了却没有用，执行的人会疑心漏了一条命令',
  remedy: '删去，或者在命令里用它',
  bad: `parameters 有 DEST_NO，命令里没有 {{DEST_NO}}`,
  good: `alter system set log_archive_dest_{{DEST_NO}} = …`,
  *run({ kb }) {
    for (const { data: { parameters }, facts } of applying(kb, 'runbooks')) {
      const names = parameters.map(({ name }) => name);
      // A misspelt or misplaced use has a finding of its own, and is meant for somebody.
      const used = new Set([...parameterUses(facts), ...strayParameters(facts)].flatMap(({ name }) => meantParameters(name, parameters).slice(0, 1)));
      for (const [index, { name }] of parameters.entries()) {
        const span = fieldSpan(facts, `parameters.${index}.name`);
        if (!used.has(name)) yield { path: facts.path, span, message: `参数 ${name} 没有用到`, remedy: ['删去', `在命令里写 {{${name}}}`] };
        else if (names.indexOf(name) < index) yield { path: facts.path, span, message: `参数 ${name} 声明了两次，后一个不起作用`, remedy: ['删去后一个', '换一个名字'] };
      }
    }
  },
};
