import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesOf, ending, reachable } from '../../../src/domain/procedure/flow.ts';
import { stepSchema, type Step } from '../../../src/domain/schemas/step.ts';
import { BOX, swimlane } from '../../../src/site/swimlane.ts';

const step = (id: string, more: Partial<Step> = {}): Step => stepSchema.parse({ id, title: `步骤${id}`, by: 'om-dba', ...more });

describe('the flow of a procedure', () => {
  it('goes on in order where nothing is written, and ends with the last step', () => {
    expect(edgesOf([step('a'), step('b')]).map(({ from, to }) => `${from}>${to}`)).toEqual(['a>b', 'b>end']);
  });
  it('goes where next and branches say, and nowhere else', () => {
    const steps = [step('a', { branches: [{ when: '退回', to: 'a' }, { when: '同意', to: 'c' }] }), step('b'), step('c', { next: ['end'] })];
    expect(edgesOf(steps).map(({ from, to, when }) => `${from}>${to}${when ?? ''}`)).toEqual(['a>a退回', 'a>c同意', 'b>c', 'c>end']);
    expect([...reachable(steps)].sort()).toEqual(['a', 'c', 'end']);
  });
  it('tells what can never end', () => {
    const steps = [step('a'), step('b', { next: ['c'] }), step('c', { next: ['b'] })];
    expect([...ending(steps)]).toEqual(['end', 'escalation']);
    expect(reachable(steps).has('end')).toBe(false);
  });
});

const flow = fc.array(fc.tuple(fc.constantFrom('om-dba', 'it-dept', 'end-user', 'om-app'), fc.array(fc.nat({ max: 14 }), { maxLength: 3 })), { minLength: 1, maxLength: 15 }).map((drawn) =>
  drawn.map(([by, targets], index) => step(`s${index}`, { by, branches: [...new Set(targets)].map((target) => ({ when: `条件${target}`, to: target < drawn.length ? `s${target}` : 'end' })) })),
);

describe('the swimlane', () => {
  it('has a box for each step in the lane of its post, an edge for each way, and keeps all inside its frame', () => {
    fc.assert(fc.property(flow, (steps) => {
      const { nodes, lanes, edges, width, height } = swimlane(steps, () => '');
      expect(nodes.map(({ step: { id } }) => id)).toEqual(steps.map(({ id }) => id));
      expect(edges).toHaveLength(edgesOf(steps).length);
      for (const { step: { by }, x, y } of nodes) {
        const lane = lanes.find(({ role }) => role === by);
        expect(lane && x - BOX.width / 2 >= lane.x && x + BOX.width / 2 <= lane.x + lane.width).toBe(true);
        expect(y + BOX.height / 2).toBeLessThanOrEqual(height);
      }
      const numbers = edges.flatMap(({ path }) => [...path.matchAll(/([HM])([\d.]+)/g)].map(([, , x]) => Number(x)));
      expect(Math.max(0, ...numbers)).toBeLessThanOrEqual(width);
    }));
  });
  it('never lets two edges beside the lanes share a track over the same rows', () => {
    fc.assert(fc.property(flow, (steps) => {
      const { edges } = swimlane(steps, () => '');
      const beside = edges.flatMap(({ path }) => {
        const [, out, track, into] = /^M[\d.]+ ([\d.]+)H([\d.]+)V([\d.]+)H/.exec(path) ?? [];
        return out === undefined ? [] : [{ track, top: Math.min(Number(out), Number(into)), bottom: Math.max(Number(out), Number(into)) }];
      });
      for (const [index, one] of beside.entries()) {
        for (const other of beside.slice(index + 1)) expect(one.track === other.track && one.top < other.bottom && other.top < one.bottom).toBe(false);
      }
    }));
  });
});
