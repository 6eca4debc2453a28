import { OUTCOMES, PURPOSES, RESULTS, type Result, type Run, type RunEntry, type RunStep } from '../../domain/run/model.ts';
import { clock, dueRungs, isPaused, openEntry, stamp, worked } from '../../domain/run/progress.ts';
import { fillTemplate, isAllowed } from '../../domain/runbook/parameters.ts';
import { button, field, freshId, make } from '../dom.ts';
import { carryOver } from './drafts.ts';
import { openStepView, type StepActions } from './step-view.ts';
import { rungLabel } from '../../domain/runbook/rungs.ts';

export interface SheetActions extends StepActions {
  value(name: string, value: string): void;
  jump(step: string): void;
  /** A note that is being typed. */
  draft(text: string): void;
  note(text: string): void;
  pause(reason: string): void;
  operator(name: string): void;
  end(result: Result): void;
  export(format: 'json' | 'markdown' | 'print'): void;
  back(): void;
}

interface Look {
  writable: boolean;
  now: number;
  draft: string;
}

/** The whole sheet of one run. */
export function sheetView(run: Run, look: Look, actions: SheetActions): HTMLElement {
  const live = look.writable && run.endedAt === null;
  const visits = Map.groupBy(run.entries, ({ step }) => step);
  return make(
    'div',
    { class: 'run__sheet' },
    barView(run, look, actions, live),
    rungsView(run, look.now),
    live ? parametersView(run, actions) : valuesView(run),
    make('h2', { class: 'vh' }, '步骤'),
    make('ol', { class: 'run__rows' }, ...run.definition.steps.map((step) => rowView(run, step, visits.get(step.id) ?? [], live, actions))),
    run.endedAt === null && openEntry(run) === null ? make('p', { class: 'run__pause' }, '没有进行中的步骤：结束记录，或者在上面选一步继续。') : null,
    verificationView(run),
    notesView(run, look, actions),
    footView(run, live, actions),
  );
}

/** Draws the commands of the open step anew, and nothing else: the field in which somebody types keeps its focus. */
export function redrawOpenStep(sheet: HTMLElement, run: Run, actions: SheetActions): void {
  const entry = openEntry(run);
  const step = run.definition.steps.find(({ id }) => id === entry?.step);
  const old = sheet.querySelector('.run__open');
  if (entry && step && old) {
    const fresh = openStepView(run, step, entry, actions);
    carryOver(old, fresh);
    old.replaceWith(fresh);
  }
  const summary = sheet.querySelector('.run__parameters > summary');
  if (summary) summary.textContent = parametersLabel(run);
}

function parametersLabel({ definition: { parameters }, values }: Run): string {
  const unfilled = parameters.filter((parameter) => !isAllowed(parameter, values[parameter.name] ?? '')).length;
  return unfilled > 0 ? `参数：还有${unfilled}项` : '参数已填齐';
}

/** Brings the clocks up to date without drawing anything else. */
export function tickSheet(sheet: HTMLElement, run: Run, now: number): void {
  const end = run.endedAt ?? now;
  const set = (selector: string, text: string): void => {
    const target = sheet.querySelector(selector);
    if (target && target.textContent !== text) target.textContent = text;
  };
  set('[data-elapsed]', clock(worked(run, run.startedAt, end)));
  const progress = sheet.querySelector('progress');
  if (progress) progress.value = Math.min(1, worked(run, run.startedAt, end) / (run.definition.minutes * 60_000));
  const entry = openEntry(run);
  if (entry) set('[data-step-elapsed]', clock(worked(run, entry.startedAt, end)));
  const box = entry && run.definition.steps.find(({ id }) => id === entry.step)?.minutes;
  sheet.querySelector('[data-step-over]')?.toggleAttribute('hidden', !(entry && box && worked(run, entry.startedAt, end) > box * 60_000));
  const rungs = sheet.querySelector('.run__rungs');
  if (rungs && rungs.querySelectorAll('li').length !== dueRungs(run, now).length) rungs.replaceWith(rungsView(run, now));
}

function barView(run: Run, { now }: Look, actions: SheetActions, live: boolean): HTMLElement {
  const { runbook, minutes } = run.definition;
  const elapsed = worked(run, run.startedAt, run.endedAt ?? now);
  return make(
    'div',
    { class: 'run__bar' },
    make('p', { class: 'run__title' }, '执行记录 ', make('span', { class: 'id' }, run.id), make('small', {}, `按 ${runbook.code} ${runbook.version}版（${runbook.hash}）执行，${PURPOSES[run.purpose]} ${run.reference}，操作人 ${run.operator}。这是记录，不是手册`)),
    make('p', { class: 'run__clock' }, make('span', { 'data-elapsed': true }, clock(elapsed)), make('small', {}, isPaused(run) ? '已暂停' : run.endedAt !== null && run.result !== null ? RESULTS[run.result] : `手册时限 ${minutes}分钟`)),
    make('progress', { value: String(Math.min(1, elapsed / (minutes * 60_000))), 'aria-label': '已用时间占手册时限' }),
    live ? make('div', { class: 'run__tools' }, button(isPaused(run) ? '继续计时' : '暂停', () => {
      const reason = isPaused(run) ? '' : prompt('为什么暂停？');
      if (reason !== null) actions.pause(reason);
    }, 'run__tool', 'pause'), button('换操作人', () => actions.operator(prompt('操作人（岗位和工号）', run.operator) ?? ''), 'run__tool', 'operator')) : null,
  );
}

/** Rungs of the ladder that the clock has reached. */
function rungsView(run: Run, now: number): HTMLElement {
  return make('div', { class: 'run__rungs', role: 'status' }, make('ul', {}, ...dueRungs(run, now).map(({ after, to, when }) => make('li', {}, `${rungLabel(after)}：报 ${to}（${when}）`))));
}

function parametersView(run: Run, { value }: SheetActions): HTMLElement | null {
  const { parameters } = run.definition;
  if (parameters.length === 0) return null;
  const unfilled = parameters.filter((parameter) => !isAllowed(parameter, run.values[parameter.name] ?? ''));
  const fields = parameters.map((parameter) => {
    const input = make('input', { class: 'input input--mono', id: freshId(), autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', placeholder: `如 ${parameter.example}` });
    const wrong = make('span', { class: 'run__said', role: 'alert' });
    input.value = run.values[parameter.name] ?? '';
    const judge = (): void => {
      const bad = input.value !== '' && !isAllowed(parameter, input.value.trim());
      input.setAttribute('aria-invalid', String(bad));
      wrong.textContent = bad ? `写法不对，不会填入命令。须合 ${parameter.pattern}` : '';
    };
    input.addEventListener('input', () => {
      value(parameter.name, input.value.trim());
      judge();
    });
    judge();
    const box = field(parameter.label, input, parameter.hint);
    box.append(wrong);
    return box;
  });
  return make('details', { class: 'run__parameters', open: unfilled.length > 0 }, make('summary', {}, parametersLabel(run)), make('p', {}, '口令不在这里填，执行时按提示输入。'), make('div', { class: 'run__fields' }, ...fields));
}

/** What was filled in, for a record that can no longer be changed. */
function valuesView({ values }: Run): HTMLElement | null {
  const filled = Object.entries(values).filter(([, value]) => value !== '');
  return filled.length === 0 ? null : make('section', { class: 'run__verify' }, make('h3', {}, '参数'), make('ul', {}, ...filled.map(([name, value]) => make('li', {}, `${name}=${value}`))));
}

function rowView(run: Run, step: RunStep, visits: readonly RunEntry[], live: boolean, actions: SheetActions): HTMLElement {
  const entry = openEntry(run);
  const now = entry?.step === step.id && run.endedAt === null;
  const done = visits.filter(({ endedAt }) => endedAt !== null);
  const heading = make('h3', { tabindex: '-1' }, make('span', { class: 'run__no' }, String(step.number)), step.title);
  return make(
    'li',
    { 'data-state': now ? 'now' : done.length > 0 ? 'done' : 'open', 'data-risk': step.risk, 'aria-current': now ? 'step' : undefined },
    heading,
    make('p', { class: 'run__by' }, [step.by, filled(run, step.runAs), step.minutes === null ? '' : `${step.minutes}分钟`].filter((part) => part !== '').join('　')),
    ...done.map((visit) => visitView(run, visit)),
    now && entry ? make('p', { class: 'run__times' }, `开始 ${stamp(entry.startedAt).slice(11)}　已用 `, make('b', { 'data-step-elapsed': true }, '00:00'), step.minutes === null ? '' : `　时限 ${step.minutes}分钟 `, make('span', { class: 'run__over', 'data-step-over': true, hidden: true }, '超时')) : null,
    now && entry && live ? openStepView(run, step, entry, actions) : null,
    live && !now ? button('从这一步做', () => {
      if (confirm(`改从第${step.number}步“${step.title}”做？会记入记录。`)) actions.jump(step.id);
    }, 'btn--quiet run__jump') : null,
  );
}

/** A text of the runbook with the values of this run, where it names any. */
function filled({ definition, values }: Run, text: string): string {
  return fillTemplate(text, definition.parameters, values) ?? text;
}

function visitView(run: Run, { startedAt, endedAt, outcome, way, actual, operator, second }: RunEntry): HTMLElement {
  const parts = [
    `${stamp(startedAt).slice(11)} 至 ${endedAt === null ? '' : stamp(endedAt).slice(11)}`,
    endedAt === null ? '' : `用时 ${clock(worked(run, startedAt, endedAt))}`,
    outcome === null ? '' : OUTCOMES[outcome],
    way ?? '',
    operator,
    second === null ? '' : `第二人 ${second.name} ${stamp(second.at).slice(11)}`,
  ];
  return make('div', { class: 'run__visit', 'data-outcome': outcome ?? '' }, make('p', {}, parts.filter((part) => part !== '').join('　')), actual === '' ? null : make('p', { class: 'run__actual' }, actual));
}

function verificationView({ definition: { verification } }: Run): HTMLElement | null {
  return verification.length === 0 ? null : make('section', { class: 'run__verify' }, make('h3', {}, '结束前逐条验证'), make('ul', {}, ...verification.map((text) => make('li', {}, text))));
}

function notesView(run: Run, { writable, draft: begun }: Look, { draft, note }: SheetActions): HTMLElement {
  const text = make('input', { class: 'input', id: freshId(), maxlength: '500', autocomplete: 'off', 'data-keep': 'note' });
  text.value = begun;
  text.addEventListener('input', () => draft(text.value));
  const form = make('form', { class: 'run__note' }, field(run.endedAt === null ? '记一条（通报、决定、观察）' : '补记一条', text), make('button', { type: 'submit', class: 'btn' }, '记下'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const said = text.value;
    text.value = '';
    note(said);
  });
  const lines = [
    ...run.notes.map(({ at, text: said, by }) => ({ at, line: `${stamp(at)}　${said}（${by}）` })),
    ...run.pauses.map(({ from, to, reason }) => ({ at: from, line: `${stamp(from)} 至 ${to === null ? '现在' : stamp(to).slice(11)}　暂停　${reason}` })),
  ].sort((a, b) => a.at - b.at);
  return make('section', { class: 'run__notes' }, make('h3', {}, '记事'), make('ul', {}, ...lines.map(({ line }) => make('li', {}, line))), writable ? form : null);
}

function footView(run: Run, live: boolean, actions: SheetActions): HTMLElement {
  const ends = live ? Object.entries(RESULTS).map(([result, label]) => button(`结束：${label}`, () => {
    if (confirm(`结束记录（${label}）？结束后只能补记，不能改。`) && isResult(result)) actions.end(result);
  }, result === 'recovered' ? 'btn--primary' : '')) : [];
  return make(
    'div',
    { class: 'run__foot' },
    make('p', {}, `第 ${run.revision} 次改动，开始于 ${stamp(run.startedAt)}${run.endedAt === null ? '' : `，结束于 ${stamp(run.endedAt)}`}。导出的记录附在事件单或者变更单后。`),
    make('div', {}, ...ends, button('导出 JSON', () => actions.export('json')), button('导出 Markdown', () => actions.export('markdown')), button('打印', () => actions.export('print')), button('回到记录列表', actions.back, 'btn--quiet')),
  );
}

function isResult(text: string): text is Result {
  return Object.hasOwn(RESULTS, text);
}
