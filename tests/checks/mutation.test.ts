import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Check } from '../../src/checks/check.ts';
import { checks } from '../../src/checks/index.ts';
import type { Judgement } from '../../src/checks/run-checks.ts';
import { ANSWERS, BASE, DUTIES, EMERGENCY } from './cases.ts';
import { answerMutators } from './mutators/answers.ts';
import { citationMutators } from './mutators/citations.ts';
import { commandMutators } from './mutators/commands.ts';
import { matrixMutators } from './mutators/matrices.ts';
import { pickFrom, type Mutant, type Mutator } from './mutators/mutant.ts';
import { planMutators } from './mutators/plans.ts';
import { procedureMutators } from './mutators/procedures.ts';
import { referenceMutators } from './mutators/references.ts';
import { regulationMutators } from './mutators/regulations.ts';
import { runbookMutators } from './mutators/runbooks.ts';
import { shapeMutators } from './mutators/shape.ts';
import { siteMutators, suppressionMutators } from './mutators/site-and-suppressions.ts';
import { expectPlainWords } from './plain-words.ts';
import { judge, placeOf, readProject, type Project } from './project.ts';

/** What can be done to any content. */
const GENERAL = [...shapeMutators, ...referenceMutators, ...citationMutators, ...regulationMutators, ...siteMutators, ...suppressionMutators];
/** What takes matrices, procedures and all that goes with them. */
const OF_DUTIES = [...matrixMutators, ...procedureMutators];
/** What takes runbooks, plans, services and drills. */
const OF_EMERGENCY = [...planMutators, ...runbookMutators, ...commandMutators];
/** What takes questions, codes, choosers, synonyms and queries. */
const OF_ANSWERS = answerMutators;
const MUTATORS = [...GENERAL, ...OF_DUTIES, ...OF_EMERGENCY, ...OF_ANSWERS];
const SEEDS = 6;

interface Outcome {
  mutator: Mutator;
  seed: number;
  mutant: Mutant;
  /** What the checks that were asked say that they did not say about the undamaged content. */
  news: Judgement[];
  killed: boolean;
}

/** Damages a project in every way, with every seed; mutants that come out the same twice count once. Asks the whole catalogue unless told otherwise. */
function outcomesOn(project: Project, mutators: readonly Mutator[], seeds: number, asked: (mutator: Mutator) => readonly Check[] = () => checks): Outcome[] {
  const before = new Set(judge(project).map(placeOf));
  return mutators.flatMap((mutator) => {
    const seen = new Set<string>();
    return Array.from({ length: seeds }, (_, seed) => seed).flatMap((seed) => {
      const mutant = mutator.mutate(project, pickFrom(seed * 7919 + 17));
      const place = mutant && `${mutant.path}:${mutant.line} ${mutant.project.files.get(mutant.path)?.hash ?? ''} ${JSON.stringify(mutant.project.contacts?.contacts ?? null)}`;
      if (!mutant || place === null || seen.has(place)) return [];
      seen.add(place);
      const news = judge(mutant.project, { checks: asked(mutator), site: mutant.site ?? null }).filter((judgement) => !before.has(placeOf(judgement)));
      return [{ mutator, seed, mutant, news, killed: news.some((judgement) => hits(judgement, mutator, mutant)) }];
    });
  });
}

function hits({ check, path, start }: Judgement, mutator: Mutator, mutant: Mutant): boolean {
  return check.name === mutator.check && path === mutant.path && (mutant.line === null || start?.line === mutant.line);
}

function survivors(outcomes: readonly Outcome[]): string[] {
  return outcomes.filter(({ killed }) => !killed).map(({ mutator, seed, mutant, news }) => `${mutator.check}: ${mutator.name} (seed ${seed}) at ${mutant.path}:${mutant.line ?? ''}; found ${news.map(placeOf).join(', ') || 'nothing'}`);
}

describe('damage to the base company', () => {
  const state: { outcomes: Outcome[] } = { outcomes: [] };
  beforeAll(() => {
    state.outcomes = [
      ...outcomesOn(readProject([BASE]), GENERAL, SEEDS),
      ...outcomesOn(readProject([BASE, DUTIES]), OF_DUTIES, SEEDS),
      ...outcomesOn(readProject([BASE, DUTIES, EMERGENCY]), OF_EMERGENCY, SEEDS),
      ...outcomesOn(readProject([BASE, DUTIES, EMERGENCY, ANSWERS]), OF_ANSWERS, SEEDS),
    ];
  }, 120_000);

  it('is done in at least one way for every check', () => {
    const damaged = new Set(state.outcomes.map(({ mutator }) => mutator.check));
    expect(checks.map(({ name }) => name).filter((name) => !damaged.has(name))).toEqual([]);
    expect(MUTATORS.filter((mutator) => !state.outcomes.some((outcome) => outcome.mutator === mutator)).map(({ name }) => name)).toEqual([]);
  });

  it('is noticed by the right check at the right place, always', () => {
    expect(state.outcomes.length).toBeGreaterThan(500);
    expect(survivors(state.outcomes)).toEqual([]);
  });

  it('is described in plain words, at a place inside the file, with something to do about it', () => {
    for (const { news, mutant } of state.outcomes) for (const judgement of news) expectPlainWords(judgement, mutant.project);
  });

  it.each(checks.map((check) => [check.name, check] as const))('goes unnoticed somewhere when %s is taken out of the catalogue', (name, check) => {
    const others = checks.filter((other) => other !== check);
    const own = state.outcomes.filter(({ mutator, news }) => mutator.check === name && news.every((judgement) => judgement.check === check));
    const unnoticed = own.filter(({ mutant }) => judge(mutant.project, { checks: others, site: mutant.site ?? null }).length === 0);
    expect(unnoticed.length).toBeGreaterThan(0);
  });
});

describe('damage to content for which it was not thought out', () => {
  it.each([
    { content: 'the base company with its duties given out', layers: [BASE, DUTIES], mutators: GENERAL, seeds: SEEDS, fewest: 250 },
    { content: 'the base company prepared for the day when it breaks', layers: [BASE, DUTIES, EMERGENCY], mutators: [...GENERAL, ...OF_DUTIES], seeds: 2, fewest: 200 },
    { content: 'the base company with its questions answered', layers: [BASE, DUTIES, EMERGENCY, ANSWERS], mutators: [...GENERAL, ...OF_DUTIES, ...OF_EMERGENCY], seeds: 1, fewest: 200 },
    { content: 'the real content', layers: [fileURLToPath(new URL('../..', import.meta.url))], mutators: MUTATORS, seeds: 1, fewest: 100 },
  ])('is noticed in at least 95 of 100 cases: $content', ({ layers, mutators, seeds, fewest }) => {
    const outcomes = outcomesOn(readProject(layers), mutators.filter((mutator) => !siteMutators.includes(mutator)), seeds, (mutator) => checks.filter(({ name }) => name === mutator.check));
    const rate = outcomes.filter(({ killed }) => killed).length / outcomes.length;
    expect(outcomes.length).toBeGreaterThan(fewest);
    expect(rate, survivors(outcomes).join('\n')).toBeGreaterThanOrEqual(0.95);
  }, 120_000);
});
