import { PURPOSES, RESULTS, type Purpose, type Run, type RunDefinition } from '../../domain/run/model.ts';
import { isPurpose, stamp } from '../../domain/run/progress.ts';
import { button, download, field, freshId, make } from '../dom.ts';
import type { Damaged } from './store.ts';

export interface BeginActions {
  begin(choice: { purpose: Purpose; reference: string; operator: string }): void;
  open(run: Run): void;
  remove(run: Run): void;
}

/** What stands on the sheet before a run is chosen: a form for a new one, and those that this browser keeps. */
export function beginView(definition: RunDefinition, { runs, damaged }: { runs: readonly Run[]; damaged: readonly Damaged[] }, actions: BeginActions): HTMLElement {
  return make('div', { class: 'run__begin' }, newRun(definition, actions), keptRuns(definition, runs, actions), damagedRuns(damaged));
}

function newRun(definition: RunDefinition, { begin }: BeginActions): HTMLElement {
  const purpose = make('select', { class: 'select', id: freshId() }, ...Object.entries(PURPOSES).map(([value, label]) => make('option', { value }, label)));
  const reference = make('input', { class: 'input input--mono', id: freshId(), autocomplete: 'off', maxlength: '40' });
  const operator = make('input', { class: 'input', id: freshId(), autocomplete: 'off', maxlength: '40', required: true });
  const form = make(
    'form',
    { class: 'run__new' },
    make('h2', {}, '新的执行记录'),
    make('p', {}, `按 ${definition.runbook.code} ${definition.runbook.version}版执行，只记在这个浏览器里，不会上传。`),
    make('div', { class: 'run__fields' }, field('用途', purpose), field('单号', reference, '事件单、变更单或者演练编号'), field('操作人', operator, '岗位和工号，如 数据库管理员 A0012')),
    make('button', { type: 'submit', class: 'btn btn--primary' }, '开始，计时'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (operator.value.trim() === '') operator.focus();
    else begin({ purpose: isPurpose(purpose.value) ? purpose.value : 'incident', reference: reference.value.trim(), operator: operator.value.trim() });
  });
  return form;
}

function keptRuns(definition: RunDefinition, runs: readonly Run[], { open, remove }: BeginActions): HTMLElement | null {
  if (runs.length === 0) return null;
  return make(
    'section',
    {},
    make('h2', {}, '这个浏览器里的记录'),
    make('ul', { class: 'run__kept' }, ...runs.map((run) => {
      const state = run.endedAt === null ? '还没有结束' : run.result === null ? '已结束' : RESULTS[run.result];
      const old = run.definition.runbook.hash !== definition.runbook.hash;
      return make(
        'li',
        {},
        make('div', {}, make('b', {}, run.id), make('small', {}, `${stamp(run.startedAt)} ${PURPOSES[run.purpose]} ${run.reference} ${run.operator}；${state}${old ? `；按${run.definition.runbook.version}版，与现在的手册不同` : ''}`)),
        button(run.endedAt === null ? '继续' : '查看', () => open(run)),
        run.endedAt === null ? null : button('删除', () => {
          if (confirm(`删除 ${run.id}？先确认已经导出。`)) remove(run);
        }),
      );
    })),
  );
}

function damagedRuns(damaged: readonly Damaged[]): HTMLElement | null {
  if (damaged.length === 0) return null;
  return make(
    'section',
    { class: 'run__alert' },
    make('h2', {}, '读不出的记录'),
    ...damaged.map(({ key, message, text }) => make('p', {}, `${key}：${message}。`, button('另存原文', () => download(`${key.replaceAll(/[^\w-]/g, '_')}.txt`, text, 'text/plain')))),
  );
}
