import { fillTemplate, cutTemplate, isAllowed } from '../../domain/runbook/parameters.ts';
import type { Outcome, Run, RunEntry, RunStep, RunWay } from '../../domain/run/model.ts';
import { isGated, isSamePerson, waysFor } from '../../domain/run/progress.ts';
import { copyText } from '../copy-text.ts';
import { button, field, freshId, make } from '../dom.ts';

export interface StepActions {
  gate(second: string): void;
  actual(text: string): void;
  finish(outcome: Outcome, way: RunWay | null): void;
}

/** The step that is going on: what to do, its commands with the values filled in, what to see, and how it ended. */
export function openStepView(run: Run, step: RunStep, entry: RunEntry, actions: StepActions): HTMLElement {
  const gated = isGated(run, entry);
  return make(
    'div',
    { class: 'run__open' },
    ...step.text.map((text) => make('p', {}, text)),
    step.doubt ? make('p', { class: 'run__doubt' }, '这一步的事实待专家复核，动手前与手册以外的资料核对。') : null,
    gated ? gateView(step, entry, actions) : null,
    entry.second === null ? null : make('p', { class: 'run__second' }, `第二人 ${entry.second.name} 已在场核对`),
    ...(gated ? [] : step.commands.map((command) => commandView(run, command))),
    step.expect === '' ? null : expectView(run, step),
    step.evidence === '' ? null : make('p', { class: 'run__evidence' }, `留证：${step.evidence}`),
    gated ? null : outcomeView(step, entry, actions),
  );
}

/** What cannot be undone shows its command only when a second person has given a name. */
function gateView(step: RunStep, entry: RunEntry, { gate }: StepActions): HTMLElement {
  const name = make('input', { class: 'input', id: freshId(), autocomplete: 'off', maxlength: '40', 'data-keep': keepName(entry, 'second') });
  const checked = make('input', { type: 'checkbox', id: freshId(), 'data-keep': keepName(entry, 'checked') });
  const said = make('p', { class: 'run__said', role: 'alert' });
  const form = make(
    'form',
    { class: 'run__gate' },
    make('h4', {}, step.risk === 'destructive' ? '不可恢复的操作：先由第二人核对，再显示命令' : '须有第二人在场：先核对，再显示命令'),
    make('label', { class: 'check', for: checked.id }, checked, '第二人已经读出主机名、库名和要做的事，与本步骤一致'),
    field('第二人', name, '岗位和工号，不得与操作人相同'),
    said,
    make('button', { type: 'submit', class: 'btn btn--sos' }, '显示命令'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const second = name.value.trim();
    if (!checked.checked) said.textContent = '先由第二人核对，再勾选。';
    else if (second === '') said.textContent = '写明第二人。';
    else if (isSamePerson(second, entry.operator)) said.textContent = '第二人不能是操作人自己。';
    else gate(second);
  });
  return form;
}

function commandView({ definition, values }: Run, { language, text }: { language: string; text: string }): HTMLElement {
  const filled = fillTemplate(text, definition.parameters, values);
  const code = make('code', { 'data-language': language }, ...cutTemplate(text).map((piece) => ('text' in piece ? piece.text : valueView(definition.parameters, piece.parameter, values))));
  const label = make('span', {}, '复制');
  const copy = make('button', { type: 'button', class: 'cmd__copy', 'aria-disabled': filled === null ? 'true' : undefined }, label);
  copy.addEventListener('click', () => {
    void (filled === null ? Promise.resolve(null) : copyText(filled.trimEnd())).then((done) => {
      label.textContent = done === null ? '先填参数' : done ? '已复制' : '没有复制成，选中后手工复制';
    });
  });
  return make('div', { class: 'cmd' }, make('div', { class: 'cmd__bar' }, make('span', {}, language), copy), make('pre', { tabindex: '0' }, code));
}

function valueView(parameters: Run['definition']['parameters'], name: string, values: Readonly<Record<string, string>>): HTMLElement {
  const parameter = parameters.find((known) => known.name === name);
  const value = values[name] ?? '';
  const fits = parameter !== undefined && isAllowed(parameter, value);
  return make('var', { class: 'fill', 'data-empty': !fits }, fits ? value : name);
}

function expectView(run: Run, { expect, ifNot }: RunStep): HTMLElement {
  const say = (text: string): string => fillTemplate(text.replaceAll('`', ''), run.definition.parameters, run.values) ?? text.replaceAll('`', '');
  return make('dl', { class: 'expect' }, make('div', {}, make('dt', {}, '应看到'), make('dd', {}, say(expect))), ifNot === '' ? null : make('div', { 'data-else': true }, make('dt', {}, '不符时'), make('dd', {}, say(ifNot))));
}

function outcomeView(step: RunStep, entry: RunEntry, { actual, finish }: StepActions): HTMLElement {
  const seen = make('textarea', { class: 'input', id: freshId(), rows: '2', maxlength: '2000' });
  seen.value = entry.actual;
  seen.addEventListener('input', () => actual(seen.value));
  const ways = make('div', { class: 'run__ways' });
  const choose = (outcome: Outcome): void => {
    const open = waysFor(step, outcome);
    const [only] = open;
    if (outcome === 'expected' && open.length === 1 && only?.when === null) {
      finish(outcome, only);
      return;
    }
    ways.replaceChildren(...wayButtons(open, outcome, finish));
    for (const [known, choice] of Object.entries(choices)) choice.setAttribute('aria-pressed', String(known === outcome));
  };
  const choices = {
    expected: button('如预期', () => choose('expected'), 'btn--primary', keepName(entry, 'expected')),
    unexpected: button('不符', () => choose('unexpected'), '', keepName(entry, 'unexpected')),
    skipped: button('跳过', () => choose('skipped'), '', keepName(entry, 'skipped')),
  } satisfies Record<Outcome, HTMLElement>;
  const decides = step.ways.every(({ when }) => when !== null);
  if (decides) choose('expected');
  return make(
    'div',
    { class: 'run__outcome' },
    field('实际看到的结果、证据编号', seen),
    decides
      ? make('p', {}, '选一种情况：')
      : make('div', { class: 'run__choice' }, ...Object.values(choices)),
    ways,
  );
}

function wayButtons(ways: readonly RunWay[], outcome: Outcome, finish: StepActions['finish']): HTMLElement[] {
  const buttons = ways.map((way) => button(wayLabel(way), () => finish(outcome, way)));
  if (outcome !== 'unexpected') return buttons;
  return [make('p', {}, ways.length > 0 ? '手册给的去处：' : '手册没有写这种情况的去处。按升级阶梯上报，或者在下面另选一步。'), ...buttons, button('记为不符，停在这里', () => finish('unexpected', null))];
}

/** Names a control of one visit from one drawing to the next; a second visit to the same step begins afresh. */
function keepName({ step, startedAt }: RunEntry, control: string): string {
  return `${control} ${step} ${startedAt}`;
}

function wayLabel({ when, leaves, ends, escalates }: RunWay): string {
  const goes = leaves ? `转 ${leaves.code} ${leaves.title}` : escalates ? '升级' : ends ? '结束' : '';
  return [when ?? '', goes].filter((part) => part !== '').join('：') || '继续';
}
