import type { Entry } from '../entry.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { edgesOf, END, ESCALATE } from '../procedure/flow.ts';
import { roleTitle } from '../roles.ts';
import { commandsIn, proseOfSteps } from '../runbook/commands.ts';
import { minutesOf } from '../runbook/main-path.ts';
import { blockText } from '../text.ts';
import type { RunDefinition, RunStep, RunWay } from './model.ts';
import { shortHash } from '../content-version.ts';

/** Everything a run sheet needs of a runbook, by value: a run keeps the edition it was started with. */
export function defineRun(kb: KnowledgeBase, { id, data, facts }: Entry<'runbooks'>): RunDefinition {
  const commands = Map.groupBy(commandsIn(facts), ({ step }) => step);
  const prose = proseOfSteps(facts);
  const ways = Map.groupBy(edgesOf(data.steps), ({ from }) => from);
  return {
    runbook: { id, code: data.code, title: data.title, version: data.version, hash: shortHash(facts.hash) },
    minutes: minutesOf(data.steps),
    parameters: data.parameters.map(({ name, label, pattern, example, hint = '' }) => ({ name, label, pattern, example, hint })),
    escalation: data.escalation.map(({ after, to, when }) => ({ after, to: roleTitle(kb, to), when })),
    verification: data.verification,
    steps: data.steps.map((step, index): RunStep => ({
      id: step.id,
      number: index + 1,
      title: step.title,
      kind: step.kind,
      risk: step.risk,
      by: roleTitle(kb, step.by),
      runAs: [step.runAs, step.on].filter((part) => part !== undefined).join('，'),
      minutes: step.minutes ?? null,
      second: step.second,
      expect: step.expect ?? '',
      ifNot: step.ifNot ?? '',
      evidence: step.evidence ?? '',
      doubt: step.confidence !== undefined && step.confidence !== 'verified',
      text: (prose.get(index) ?? []).map(blockText).filter((text) => text.trim() !== ''),
      commands: (commands.get(index) ?? []).map(({ language, text }) => ({ language, text })),
      ways: (ways.get(step.id) ?? []).map((edge): RunWay => ({
        when: edge.when,
        to: edge.leaves === null && edge.to !== END && edge.to !== ESCALATE ? edge.to : null,
        ends: edge.leaves === null && edge.to === END,
        escalates: edge.to === ESCALATE,
        leaves: edge.leaves === null ? null : { code: kb.get(edge.leaves.kind, edge.leaves.id)?.code ?? edge.leaves.id, title: kb.get(edge.leaves.kind, edge.leaves.id)?.title ?? edge.leaves.id, url: kb.get(edge.leaves.kind, edge.leaves.id)?.url ?? '' },
      })),
    })),
  };
}
