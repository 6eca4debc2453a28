import type { Check } from '../check.ts';
import { phasesOfSteps } from '../../domain/plan/phases.ts';
import { PHASES } from '../../domain/schemas/plan.ts';
import { applying } from '../../domain/withdrawals.ts';

export const planPartMissing: Check = {
  name: 'plan-part-missing',
  group: 'plans',
  severity: 'error',
  title: '预案的各部分齐全',
  why: '等级保护和运维应急标准要求预案有处理和恢复两条线；缺一段，到那一步就没有人知道做什么',
  remedy: '补上缺的部分',
  bad: `没有“系统恢复”一节的步骤`,
  good: `## 系统恢复 下面有 <Step>`,
  *run({ kb }) {
    for (const { id, title, data, facts } of applying(kb, 'plans')) {
      // Of a body that could not be read the steps are not known.
      const readable = facts.problems.length === 0;
      const phases = phasesOfSteps(facts);
      // One heading that names no phase leaves its steps without one, and a phase without steps: told once, at the first of them.
      const strays = data.steps.filter((_, index) => readable && phases[index] === null && (index === 0 || phases[index - 1] !== null));
      const absent = Object.entries(PHASES).filter(([phase]) => !phases.some((known) => known === phase));
      const without = !readable || absent.length <= strays.length ? [] : absent.map(([, name]) => `“${name}”一节的步骤`);
      const overall = data.scope === 'overall' ? [...(data.levels.length === 0 ? ['分级表（levels）'] : []), ...(data.reporting.length === 0 ? ['报告（reporting）'] : [])] : [];
      const missing = [...without, ...overall];
      if (missing.length > 0) yield { path: facts.path, span: null, message: `预案 ${id}（${title}）缺${missing.join('、')}`, remedy: missing.slice(0, 3).map((part) => `补上${part}`) };
      for (const step of strays) yield { path: facts.path, span: facts.fields[`steps.${data.steps.indexOf(step)}`]?.value ?? null, message: `步骤 ${step.id} 不在四个阶段的任何一节里`, remedy: [`移到“${Object.values(PHASES).join('”“')}”之一下面`] };
    }
  },
};
