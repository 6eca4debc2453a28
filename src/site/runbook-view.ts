import { exercisesOf, type Exercised } from '../domain/drills/exercised.ts';
import type { Entry } from '../domain/entry.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { minutesOf } from '../domain/runbook/main-path.ts';
import { CHANGE_TYPES, FILE_SYSTEMS, TIERS } from '../domain/schemas/runbook.ts';
import { linkTo, pointingAt, type RelatedLink } from './related.ts';

/** What the head of a runbook says, in words. */
export interface RunbookView {
  minutes: number;
  performers: RelatedLink[];
  services: RelatedLink[];
  modules: RelatedLink[];
  forms: RelatedLink[];
  calledBy: RelatedLink[];
  exercised: Exercised | null;
  preconditions: { label: string; values: readonly string[] }[];
}

export function runbookView(kb: KnowledgeBase, { id, data }: Entry<'runbooks'>): RunbookView {
  const { access, tiers, fileSystem, change, backup, notes } = data.preconditions;
  return {
    minutes: minutesOf(data.steps),
    performers: [...new Set(data.steps.map(({ by }) => by))].map((role) => linkTo(kb, 'roles', role)),
    services: data.services.map((service) => linkTo(kb, 'services', service)),
    modules: data.modules.map((module) => linkTo(kb, 'modules', module)),
    forms: data.forms.map((form) => linkTo(kb, 'forms', form)),
    calledBy: [...pointingAt(kb, 'runbooks', id, 'invokes')],
    exercised: exercisesOf(kb, 'runbooks', id).find(({ hands }) => hands) ?? null,
    preconditions: [
      { label: '账户权限', values: access },
      { label: '操作层', values: [tiers.map((tier) => TIERS[tier]).join('、')] },
      { label: '文件系统', values: fileSystem === 'none' ? [] : [FILE_SYSTEMS[fileSystem]] },
      { label: '变更', values: [CHANGE_TYPES[change]] },
      { label: '备份', values: [backup] },
      { label: '另外', values: notes },
    ].filter(({ values }) => values.length > 0),
  };
}

/** 2026-09-19，实战演练: the last time it was really used; null where it never was. */
export function exercisedLabel(exercised: Exercised | null): string {
  if (!exercised) return '没有实战演练过';
  const { drill, version } = exercised;
  return `${drill.data.date}，${drill.data.kind === 'incident' ? '实际事件' : '实战演练'}（${version}版${drill.data.sample ? '，样例' : ''}）`;
}
