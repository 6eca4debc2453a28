import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circlesIn, lostIn, tapsTo, wayTo } from '../../../src/domain/chooser/tree.ts';
import type { ChooserOption } from '../../../src/domain/schemas/chooser.ts';

const option = (label: string, node?: string): ChooserOption => ({ label, ...(node === undefined ? { faq: 'a' } : { node }) });
const nodes = [
  { id: 'start', ask: '一', options: [option('甲', 'left'), option('乙', 'right')] },
  { id: 'left', ask: '二', options: [option('丙', 'deep'), option('丁')] },
  { id: 'right', ask: '三', options: [option('戊', 'deep'), option('己', 'start')] },
  { id: 'deep', ask: '四', options: [option('庚'), option('辛')] },
  { id: 'lost', ask: '五', options: [option('壬'), option('癸', 'nowhere')] },
];

describe('a chooser', () => {
  it('counts the fewest taps to each question; what is not reached has none', () => {
    expect([...tapsTo({ nodes })]).toEqual([['start', 0], ['left', 1], ['right', 1], ['deep', 2]]);
  });

  it('knows the shortest way to a question; nothing is asked before the first, though an option leads back to it', () => {
    expect(wayTo({ nodes }, 'deep').map(({ node, label }) => `${node.id} ${label}`)).toEqual(['start 甲', 'left 丙']);
    expect(wayTo({ nodes }, 'start')).toEqual([]);
    expect(wayTo({ nodes }, 'lost')).toEqual([]);
  });

  it('names the first of the questions that are lost together', () => {
    expect(lostIn({ nodes })).toEqual(['lost']);
    const chain = [...nodes.slice(0, 4), { id: 'after', ask: '六', options: [option('甲'), option('乙')] }, { id: 'before', ask: '七', options: [option('丙', 'after'), option('丁')] }];
    expect(lostIn({ nodes: chain })).toEqual(['before']);
  });

  it('finds the circle that never answers, but not the way into it, nor one that a missing question may end', () => {
    const round = (last?: string) => [
      { id: 'start', ask: '一', options: [option('甲', 'in'), option('乙')] },
      { id: 'in', ask: '二', options: [option('丙', 'one'), option('丁', 'two')] },
      { id: 'one', ask: '三', options: [option('戊', 'two'), option('己', 'two')] },
      { id: 'two', ask: '四', options: [option('庚', 'one'), option('辛', last ?? 'one')] },
    ];
    expect(circlesIn({ nodes: round() })).toEqual([['one', 'two']]);
    expect(circlesIn({ nodes: round('nowhere') })).toEqual([]);
    expect(circlesIn({ nodes })).toEqual([]);
  });

  it('has nothing to say of no questions', () => {
    expect([...tapsTo({ nodes: [] })]).toEqual([]);
    expect([lostIn({ nodes: [] }), circlesIn({ nodes: [] })]).toEqual([[], []]);
  });
});

describe('any chooser, however tangled', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const target = fc.option(fc.oneof({ weight: 9, arbitrary: id }, { weight: 1, arbitrary: fc.constant('nowhere') }), { nil: undefined, freq: 4 });
  const tangled = fc.array(fc.record({ id, options: fc.array(target, { minLength: 2, maxLength: 3 }) }), { maxLength: 7 })
    .map((all) => all.map(({ id: own, options }) => ({ id: own, ask: own, options: options.map((to, index) => option(String(index), to)) })));

  it('has as many questions on the way as taps, each with an option to the next', () => {
    fc.assert(fc.property(tangled, (all) => {
      for (const [asked, taps] of tapsTo({ nodes: all })) {
        const way = wayTo({ nodes: all }, asked);
        expect(way.length).toBe(taps);
        for (const [index, { node, label }] of way.entries()) expect(node.options.find((one) => one.label === label)?.node).toBe(way[index + 1]?.node.id ?? asked);
      }
    }));
  });

  it('is whole once something leads to all that is lost', () => {
    fc.assert(fc.property(tangled, (all) => {
      const lost = lostIn({ nodes: all });
      const [first] = all;
      if (!first) return;
      const mended = [{ ...first, options: [...first.options, ...lost.map((one) => option('补', one))] }, ...all.slice(1)];
      expect(lostIn({ nodes: mended })).toEqual([]);
      for (const one of lost) expect(lostIn({ nodes: [{ ...first, options: [...first.options, ...lost.filter((other) => other !== one).map((other) => option('补', other))] }, ...all.slice(1)] })).toEqual([one]);
    }));
  });

  it('has no circle left once one question of each answers', () => {
    fc.assert(fc.property(tangled, (all) => {
      const circles = circlesIn({ nodes: all });
      expect(new Set(circles.flat()).size).toBe(circles.flat().length);
      expect(circles.flat().filter((one) => all.some((node) => node.id === one && node.options.some(({ node: to }) => to === undefined)))).toEqual([]);
      expect(circlesIn({ nodes: all.map((node) => (circles.some(([one]) => one === node.id) ? { ...node, options: [...node.options, option('上报')] } : node)) })).toEqual([]);
    }));
  });
});
