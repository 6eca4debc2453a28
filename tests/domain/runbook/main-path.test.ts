import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mainPath, minutesOf } from '../../../src/domain/runbook/main-path.ts';
import { runbookStepSchema, type RunbookStep } from '../../../src/domain/schemas/runbook.ts';

const step = (id: string, { minutes, ...more }: Partial<RunbookStep> = {}): RunbookStep =>
  runbookStepSchema.parse({ id, title: `步骤${id}`, by: 'om-dba', kind: 'check', ...(minutes === undefined ? {} : { minutes: String(minutes) }), ...more });
const path = (steps: readonly RunbookStep[]): string => mainPath(steps).map(({ id }) => id).join(' ');

describe('the steps of an untroubled run', () => {
  it('are all of them, in order, where nothing else is written', () => {
    expect(path([step('look'), step('mend'), step('verify')])).toBe('look mend verify');
    expect(path([])).toBe('');
  });
  it('leave out what is only done when the expected does not show', () => {
    expect(path([step('look', { expect: '已用低于90%', branches: [{ when: '高于90%', to: 'clean' }] }), step('verify', { next: ['end'] }), step('clean', { next: ['verify'] })])).toBe('look verify');
  });
  it('take the first branch of a decision that stays in the runbook', () => {
    const decision = step('decide', { branches: [{ when: '库已停', runbook: 'system-start-stop' }, { when: '没有人应答', to: 'escalation' }, { when: '库在', to: 'mend' }, { when: '另一种', to: 'look' }] });
    expect(path([step('look', { next: ['decide'] }), step('skipped'), decision, step('mend')])).toBe('look decide mend');
  });
  it('go through a loop once', () => {
    expect(path([step('try'), step('wait', { branches: [{ when: '还没有', to: 'try' }, { when: '好了', to: 'verify' }] }), step('verify')])).toBe('try wait verify');
    expect(path([step('again', { next: ['again'] })])).toBe('again');
  });
  it('end where the runbook ends, escalates or leads nowhere', () => {
    expect(path([step('look', { next: ['end'] }), step('after')])).toBe('look');
    expect(path([step('look', { next: ['escalation'] }), step('after')])).toBe('look');
    expect(path([step('look', { next: ['never-written'] }), step('after')])).toBe('look');
    expect(path([step('look', { branches: [{ when: '人工', plan: 'db-outage' }] }), step('after')])).toBe('look');
  });
});

describe('the minutes of an untroubled run', () => {
  it('are those of its steps, those without a time box left out', () => {
    expect(minutesOf([step('look', { minutes: 2 }), step('decide'), step('mend', { minutes: 10, next: ['end'] }), step('worse', { minutes: 240 })])).toBe(12);
    expect(minutesOf([])).toBe(0);
  });
});

const flow = fc.array(fc.record({ targets: fc.array(fc.nat({ max: 14 }), { maxLength: 3 }), next: fc.option(fc.nat({ max: 14 }), { nil: undefined }), minutes: fc.integer({ min: 1, max: 60 }) }), { minLength: 1, maxLength: 12 }).map((drawn) => {
  const name = (target: number): string => (target < drawn.length ? `s${target}` : 'end');
  return drawn.map(({ targets, next, minutes }, index) => step(`s${index}`, { minutes, next: next === undefined ? [] : [name(next)], branches: targets.map((target, at) => ({ when: `情况${at}`, to: name(target) })) }));
});

describe('any runbook', () => {
  it('has a main path that begins at its first step and visits none twice', () => {
    fc.assert(fc.property(flow, (steps) => {
      const ids = mainPath(steps).map(({ id }) => id);
      expect(ids[0]).toBe('s0');
      expect(new Set(ids).size).toBe(ids.length);
      expect(minutesOf(steps)).toBe(mainPath(steps).reduce((sum, { minutes = 0 }) => sum + minutes, 0));
    }));
  });
  it('goes on from each step of the path to the next by a way that is written', () => {
    fc.assert(fc.property(flow, (steps) => {
      const main = mainPath(steps);
      for (const [index, { id, next, branches }] of main.entries()) {
        const following = main[index + 1];
        if (!following) break;
        const inOrder = steps[steps.findIndex((known) => known.id === id) + 1]?.id;
        expect([...next, ...branches.map(({ to }) => to), ...(next.length === 0 ? [inOrder] : [])]).toContain(following.id);
      }
    }));
  });
});
