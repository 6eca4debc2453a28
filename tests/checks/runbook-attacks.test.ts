import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { circleFindings, sequenceFindings, type Flow } from '../../src/checks/step-flow.ts';
import { BASE, DUTIES, EMERGENCY } from './cases.ts';
import { withText } from './mutators/mutant.ts';
import { contextOf, judge, readProject, type Project } from './project.ts';

/** Runbooks that no author means to write: very long, tangled, hostile. Checks must answer, answer right, and answer soon. */

const company = readProject([BASE, DUTIES, EMERGENCY]);
const PATH = 'runbooks/database/fra-full.mdx';
const known = company.files.get(PATH)?.text ?? '';
/** The checks of this group look at the runbook alone, and so the rest need not be linked anew for every attack. */
const alone: Project = { ...company, files: new Map() };
const [facts] = contextOf(company).kb.documents;
const front = known.slice(0, known.indexOf('<Step ')).replace('  until: clean\n', '');
const group = checks.filter((check) => check.group === 'runbooks');

interface Drawn {
  kind: string;
  next: readonly string[];
}

const id = (index: number): string => `s${index}`;
const stepText = ({ kind, next }: Drawn, index: number): string => `<Step id="${id(index)}" title="第${index}步" kind="${kind}" by="om-dba"${next.length > 0 ? ` next="${next.join(' ')}"` : ''}>\n\n</Step>\n`;

/** Which of the named checks say something about the runbook of these steps. */
function said(steps: readonly Drawn[], names: readonly string[]): string[] {
  const judgements = judge(withText(alone, PATH, front + steps.map(stepText).join('\n')), { checks: group });
  return judgements.map(({ check }) => check.name).filter((name) => names.includes(name));
}

/** The steps without a file around them: thousands are judged in the time in which one file is read. */
function flowOf(steps: readonly Drawn[]): Flow {
  if (!facts) throw new Error('基准公司没有文件');
  return { facts, data: { steps: steps.map(({ next }, index) => ({ id: id(index), title: `第${index}步`, next, branches: [] })) } };
}

/** Where a step leads; nothing written means the next one, or the end. */
const targets = (steps: readonly Drawn[], index: number): readonly string[] => {
  const { next = [] } = steps[index] ?? {};
  return next.length > 0 ? next : [index + 1 < steps.length ? id(index + 1) : 'end'];
};

/** Everything that can be gone to from the first step; `stops` ends a way. */
function walk(steps: readonly Drawn[], from: number, stops: (step: Drawn) => boolean = () => false): Set<number> {
  const seen = new Set<number>([from]);
  for (const index of seen) {
    const step = steps[index];
    if (step === undefined || stops(step)) continue;
    for (const target of targets(steps, index)) if (/^s\d+$/.test(target)) seen.add(Number(target.slice(1)));
  }
  return seen;
}

const drawn = fc.integer({ min: 1, max: 9 }).chain((length) =>
  fc.array(fc.record({ kind: fc.constantFrom('check', 'change', 'notify', 'wait'), next: fc.uniqueArray(fc.oneof({ weight: 4, arbitrary: fc.nat({ max: length - 1 }).map(id) }, { weight: 1, arbitrary: fc.constantFrom('end', 'escalation') }), { maxLength: 3 }) }), { minLength: length, maxLength: length }),
);

describe('steps in any order', () => {
  it('are told to be a trap exactly where some step can be reached and no end from it', () => {
    fc.assert(fc.property(drawn, (steps) => {
      const ends = (index: number): boolean => [...walk(steps, index)].some((at) => targets(steps, at).some((target) => !target.startsWith('s')));
      const trapped = [...walk(steps, 0)].some((index) => !ends(index));
      expect([...circleFindings(flowOf(steps))].length > 0).toBe(trapped);
    }), { numRuns: 1000 });
  });

  it('are told to be out of reach exactly where they are, and what only they lead to is not told again', () => {
    fc.assert(fc.property(drawn, (steps) => {
      const reached = walk(steps, 0);
      const told = [...sequenceFindings(flowOf(steps))].map(({ message }) => Number(/步骤 s(\d+) 从第一步走不到/.exec(message)?.[1]));
      expect(told.filter((index) => reached.has(index))).toEqual([]);
      for (const index of told) for (const on of walk(steps, index)) reached.add(on);
      expect([...steps.keys()].filter((index) => !reached.has(index))).toEqual([]);
      const [first, ...others] = told;
      for (const later of others) expect(first !== undefined && walk(steps, first).has(later)).toBe(false);
    }), { numRuns: 1000 });
  });

  it('are told to change unchecked exactly where a way to a change passes no check', () => {
    fc.assert(fc.property(drawn, (steps) => {
      const unchecked = [...walk(steps, 0, ({ kind }) => kind === 'check')].some((index) => steps[index]?.kind === 'change');
      expect(said(steps, ['change-before-check'])).toHaveLength(unchecked ? 1 : 0);
    }), { numRuns: 60 });
  });
});

describe('three hundred steps', () => {
  const many = (next: (index: number) => string[]): Drawn[] => Array.from({ length: 300 }, (_, index) => ({ kind: 'notify', next: next(index) }));
  const names = ['step-branch-loop', 'step-branch-target'];

  it.each([
    ['one after another', many(() => []), []],
    ['in one circle', many((index) => [id((index + 1) % 300)]), ['step-branch-loop']],
    ['into a circle of two at the end', many((index) => [id(index === 299 ? 298 : index + 1)]), ['step-branch-loop']],
    ['each with ways to twenty others', many((index) => Array.from({ length: 20 }, (_, way) => id((index * 7 + way * 13 + 1) % 300))), ['step-branch-loop']],
    ['cut off behind the first', many((index) => (index === 0 ? ['end'] : [])), ['step-branch-target']],
  ])('%s are judged once for one cause', (_, steps, expected) => {
    expect(said(steps, names)).toEqual(expected);
  });

  it('that differ only in their noughts count as one, and each is told', () => {
    const steps = Array.from({ length: 300 }, (_, index) => `<Step id="s${'0'.repeat(index + 1)}1" title="查" kind="notify" by="om-dba">\n\n</Step>\n`).join('\n');
    const found = judge(withText(alone, PATH, front + steps), { checks: group }).filter(({ check }) => check.name === 'step-id-duplicate');
    expect(found).toHaveLength(299);
  });
});

describe('hostile words', () => {
  const written = (attribute: string): string => `${front}<Step id="look" title="查" kind="notify" by="om-dba" ${attribute}>\n\n</Step>\n`;
  const checksOf = (text: string): string[] => judge(withText(alone, PATH, text), { checks: group }).filter(({ path }) => path === PATH).map(({ check }) => check.name);

  it.each([
    ['approval without end', `expect="${'一切正常，'.repeat(20_000)}见 1"`, 'expected-result-vague', false],
    ['approval to the end', `expect="${'一切正常，'.repeat(20_000)}"`, 'expected-result-vague', true],
    ['beginnings of approval', `expect="${'系统服务'.repeat(20_000)}"`, 'expected-result-vague', false],
    ['a code of too many digits', `expect="ORA-${'0'.repeat(100_000)}1"`, 'error-code-unlisted', false],
    ['beginnings of codes', `expect="${'ORA-APP-FND-'.repeat(20_000)}ORA-04031"`, 'error-code-unlisted', true],
    ['braces that never close', `expect="${'{{'.repeat(50_000)}"`, 'parameter-undeclared', false],
    ['braces in braces', `expect="${'{{'.repeat(50_000)}X}}"`, 'parameter-undeclared', true],
  ])('%s are read at once', (_, attribute, check, told) => {
    expect(checksOf(written(attribute)).includes(check)).toBe(told);
  });

  it('in a pattern keep neither the reader nor the checks waiting', () => {
    const parameter = (pattern: string, example: string): string => front.replace(/^ {2}- \{ name: KEEP_DAYS.*\n/m, `  - { name: KEEP_DAYS, label: 天数, pattern: ${JSON.stringify(pattern)}, example: "${example}" }\n`);
    for (const pattern of ['^(1+)+$', '^(1|1)*$', '^(?:1|11)+$', `^${'1*'.repeat(30)}$`, '^(?:|){50}1$']) {
      expect(checksOf(`${parameter(pattern, `${'1'.repeat(200)}2`)}<Step id="look" title="查" kind="notify" by="om-dba" on="{{KEEP_DAYS}}">\n\n</Step>\n`), pattern).toContain('parameter-unsafe');
    }
  });
});
