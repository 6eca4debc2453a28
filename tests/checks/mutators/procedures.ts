import { append, FORMS, isPublished, knowledgeBase, lineAt, PROCEDURES, REGULATIONS, rewrite, textOf, without, withText, type Mutant, type Mutator, type Pick } from './mutant.ts';
import type { Project } from '../project.ts';
import type { CitationUse } from '../../../src/domain/citation-uses.ts';
import { lineOf, traceDuties, type TracedDuty } from '../../../src/domain/duties/coverage.ts';
import type { DocumentFacts } from '../../../src/domain/document.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import type { KnowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { activityOf, allActivities, holdersOf } from '../../../src/domain/matrix/activities.ts';
import { edgesOf, END } from '../../../src/domain/procedure/flow.ts';
import { areRelated } from '../../../src/domain/roles.ts';

/** The opening tag of a step; what it waits for need not be an activity, nor have a limit. */
const WORKING_STEP = /^<Step (?![^>]*kind="wait")[^>]*>/gm;
/** What a stage may not be combined with, the earlier of the two. */
const BEFORE = { request: 'approve', approve: 'request', execute: 'approve', verify: 'execute' } as const;

/** Damage to procedures, their forms, the posts behind them, and the trace from provisions to whoever carries them out. */
export const procedureMutators: readonly Mutator[] = [
  made('a post without anybody behind it', 'role-without-backup', (project, pick) => {
    const kb = knowledgeBase(project);
    const working = new Set(allActivities(kb).flatMap(({ assignments }) => assignments.map(({ role }) => role)));
    const post = pick(kb.all('roles').filter(({ id, data }) => data.type === 'post' && !data.withdrawn && working.has(id)));
    return post ? { project: withText(project, post.facts.path, textOf(project, post.facts.path).replaceAll(/^(?:backup|deputy): .+\n/gm, '')), path: post.facts.path, line: null } : null;
  }),
  onFilling('a field that another post fills', 'form-field-filler', (project, { procedure, by, form, field, place }, kb) => {
    const stranger = kb.all('roles').find(({ id }) => !areRelated(kb, id, by));
    return stranger ? { ...withField(project, form.facts, `${field}.by`, stranger.id), ...placeOf(project, procedure.facts, place) } : null;
  }),
  onFilling('a field renamed in the form', 'form-field-known', (project, { procedure, form, field, id, place }) => ({ ...withField(project, form.facts, `${field}.id`, `${id}-new`), ...placeOf(project, procedure.facts, place) })),
  rewrite('a field that the form does not have', 'form-field-known', PROCEDURES, /<Fill form="[^"]*" fields="/g, ([tag]) => `${tag}night-clerk `),
  onFilling('a field that its step forgets', 'form-field-unused', (project, { procedure, form, field, id, place, alone }, kb) => {
    const everywhere = fillingsOf(kb).filter((other) => other.form === form && other.id === id);
    return alone || everywhere.length > 1 ? null : { ...withField(project, procedure.facts, place, ''), ...placeOf(project, form.facts, `${field}.id`) };
  }),
  rewrite('a field added to the form only', 'form-field-unused', FORMS, /^ {6}- \{ id: [a-z0-9-]+,.*\n/gm, ([line]) => line + line.replace(/id: [a-z0-9-]+/, 'id: night-clerk'), 1),
  rewrite('two fields of one name', 'form-fields-sound', FORMS, /^ {6}- \{ id: [a-z0-9-]+,.*\n/gm, ([line]) => line + line, 1),
  rewrite('a choice without options', 'form-fields-sound', FORMS, /^ {6}- .*, type: (?:choice|multiple),.*$/gm, ([line]) => line.replace(/, options: \[[^\]]*\]/, '')),
  rewrite('a choice of one', 'form-fields-sound', FORMS, /^ {6}- .*, type: (?:choice|multiple),.*$/gm, ([line]) => line.replace(/options: \[([^\],]*)[^\]]*\]/, 'options: [$1]')),
  rewrite('a table without columns', 'form-fields-sound', FORMS, /^ {6}- .*, type: [a-z]+, by: ([a-z0-9-]+\w).*$/gm, ([line]) => line.replace(/type: [a-z]+/, 'type: table').replace(/, (?:columns|options): \[[^\]]*\]/, '')),
  onProcedure('two steps that hand it to each other', 'handover-cycle', ({ facts, data: { steps } }, text) => {
    const index = steps.findIndex(({ next, branches }) => next.length + branches.length > 0);
    const last = steps.at(-1);
    if (index === -1 || !last || last.next.length + last.branches.length === 0) return null;
    const end = text.indexOf('</Step>', facts.fields[`steps.${index}`]?.value.start);
    const asked = `${text.slice(0, end)}<Branch when="转手" to="hand-a" />\n\n${text.slice(end).trimEnd()}\n\n`;
    return { text: `${asked}${stepLike(text, facts, 0, 'id="hand-a"', ' next="hand-b"')}${stepLike(text, facts, 0, 'id="hand-b"', ' next="hand-a"')}`, at: asked.length };
  }),
  onProcedure('the end sent back to the beginning', 'handover-cycle', ({ facts, data: { steps } }, text) => {
    const ends = edgesOf(steps).filter(({ to }) => to === END);
    const span = facts.fields[ends[0]?.field ?? '']?.value;
    return ends.length === 1 && span ? { text: text.slice(0, span.start) + (steps[0]?.id ?? '') + text.slice(span.end), at: text.indexOf('<Step ') } : null;
  }),
  rewrite('a step without a basis', 'procedure-without-basis', PROCEDURES, /^<Step [^>]*>/gm, ([tag]) => tag.replace(/ basis="[^"]*"/, '')),
  made('a procedure that leaves no record', 'procedure-without-form', (project, pick) => {
    const { procedure, form } = pick(fillingsOf(knowledgeBase(project))) ?? {};
    if (!procedure || !form) return null;
    const { path } = procedure.facts;
    return { project: withText(without(project, form.facts.path), path, textOf(project, path).replaceAll(/^<Fill .*\/>\n/gm, '')), path, line: null };
  }),
  onProcedure('a post that does what it may not combine', 'requester-approves-own', ({ facts, data: { steps } }, text, pick) => {
    const index = pick([...steps.keys()].filter((at) => steps[at]?.stage !== undefined));
    const stage = steps[index ?? -1]?.stage;
    const first = text.indexOf('<Step ');
    if (index === undefined || stage === undefined) return null;
    const before = stepLike(text, facts, index, 'id="before"', ` stage="${BEFORE[stage]}"`);
    return { text: text.slice(0, first) + before + text.slice(first), at: stage === 'request' ? first : before.length + (facts.fields[`steps.${index}`]?.value.start ?? 0) };
  }),
  rewrite('a step without a limit', 'sla-missing', PROCEDURES, WORKING_STEP, ([tag]) => tag.replace(/ limit="[^"]*"/, '')),
  rewrite('a step without an activity', 'step-role-without-letter', PROCEDURES, WORKING_STEP, ([tag]) => tag.replace(/ activity="[^"]*"/, '')),
  rewrite('a step of a post that has no letter', 'step-role-without-letter', PROCEDURES, /^<Step [^>]* activity="([^"]*)"[^>]*>/gm, ([tag, activity = ''], project, pick) => {
    const kb = knowledgeBase(project);
    const found = activityOf(kb, activity);
    const doing = found ? [...holdersOf(found, 'A'), ...holdersOf(found, 'R')].map(({ role }) => role) : [];
    const stranger = pick(kb.all('roles').filter(({ id }) => !doing.includes(id)));
    return found && stranger ? tag.replace(/ by="[^"]*"/, ` by="${stranger.id}"`) : null;
  }),
  made('a letter taken from the post that performs the step', 'step-role-without-letter', (project, pick) => {
    const kb = knowledgeBase(project);
    const step = pick(kb.all('procedures').flatMap(({ facts, data }) => data.steps.flatMap(({ by, activity }, index) => {
      const found = activity === undefined ? null : activityOf(kb, activity);
      const held = found?.assignments.find(({ role }) => role === by);
      return found && held ? [{ facts, matrix: found.matrix, cell: held.field, by: `steps.${index}.by` }] : [];
    })));
    return step ? { ...withField(project, step.matrix.facts, step.cell, 'I'), ...placeOf(project, step.facts, step.by) } : null;
  }),
  rewrite('a branch to a step that is not there', 'step-sequence', PROCEDURES, /<Branch when="[^"]*" to="[a-z-]+/g, ([tag]) => `${tag}x`),
  rewrite('a next step that is not there', 'step-sequence', PROCEDURES, /^<Step [^>]*next="[a-z-]+/gm, ([tag]) => `${tag}x`),
  onProcedure('two steps of one name', 'step-sequence', ({ facts, data: { steps } }, text) => named(text, facts, 1, steps[0]?.id)),
  onProcedure('a step called end', 'step-sequence', ({ facts, data: { steps } }, text) => named(text, facts, steps.length - 1, END)),
  onProcedure('a step that nothing leads to', 'step-sequence', ({ facts, data: { steps } }, text) => {
    const last = steps.at(-1);
    const kept = `${text.trimEnd()}\n\n`;
    return last && last.next.length + last.branches.length > 0 ? { text: kept + stepLike(text, facts, 0, 'id="night-clerk"', ''), at: kept.length } : null;
  }),
  onProcedure('the steps gone', 'step-sequence', (_, text) => ({ text: `${text.slice(0, text.indexOf('<Step '))}随到随办。\n`, at: null })),
  uncarried('duty-without-activity', true),
  uncarried('obligation-unowned', false),
  unaccounted('duty-without-activity', true),
  unaccounted('obligation-unowned', false),
  unwritten('a new duty that nobody takes up', 'duty-without-activity', (role) => `${role}应当每月统计账号数量。`),
  unwritten('a new demand that nobody takes up', 'obligation-unowned', () => '账号数量应当每月统计。'),
  append('a sentence that only tells what a post does', 'modality-missing', REGULATIONS, (project) => `${departmentOf(project)}每月统计账号数量。`),
  rewrite('a clause without its 应当', 'modality-missing', REGULATIONS, /^第[一二三四五六七八九十]+条 【[^】]*】 (?:模块关键用户|运行维护单位)应当(?=[^应须得责\n]*$)/gm, ([head]) => head.replace('应当', '')),
];

/** A field of a form and the step that fills it in. */
interface Filling {
  procedure: Entry<'procedures'>;
  by: string;
  form: Entry<'forms'>;
  /** Where the field is defined: `sections.0.fields.1`. */
  field: string;
  id: string;
  /** Where the step names it: `steps.0.fills.0.fields.2`. */
  place: string;
  /** Whether it is the only one of its fill. */
  alone: boolean;
}

function fillingsOf(kb: KnowledgeBase): Filling[] {
  return kb.all('procedures').flatMap((procedure) => procedure.data.steps.flatMap(({ by, fills }, index) => fills.flatMap((fill, nth) => fill.fields.flatMap((id, position) => {
    const form = kb.get('forms', fill.form);
    const defined = form?.data.sections.flatMap(({ fields }, section) => fields.map((known, at) => ({ id: known.id, field: `sections.${section}.fields.${at}` }))).find((known) => known.id === id);
    return form && defined ? [{ procedure, by, form, ...defined, place: `steps.${index}.fills.${nth}.fields.${position}`, alone: fill.fields.length === 1 }] : [];
  }))));
}

function onFilling(name: string, check: string, change: (project: Project, filling: Filling, kb: KnowledgeBase) => Mutant | null): Mutator {
  return made(name, check, (project, pick) => {
    const kb = knowledgeBase(project);
    return pick(fillingsOf(kb).flatMap((filling) => change(project, filling, kb) ?? [])) ?? null;
  });
}

/** A mutator that writes one procedure anew, where `change` finds something to change; the defect is at the offset `at`. */
function onProcedure(name: string, check: string, change: (procedure: Entry<'procedures'>, text: string, pick: Pick) => { text: string; at: number | null } | null): Mutator {
  return made(name, check, (project, pick) => {
    return pick(knowledgeBase(project).all('procedures').flatMap((procedure) => {
      const { path } = procedure.facts;
      const written = change(procedure, textOf(project, path), pick);
      return written ? [{ project: withText(project, path, written.text), path, line: written.at === null ? null : lineAt(written.text, written.at) }] : [];
    })) ?? null;
  });
}

/** An empty step with the attributes of a known one, but for these. */
function stepLike(text: string, { fields }: DocumentFacts, index: number, id: string, more: string): string {
  const start = fields[`steps.${index}`]?.value.start ?? 0;
  const others = text.slice(start, text.indexOf('>', start)).replaceAll(/ (?:id|next|stage)="[^"]*"/g, '').slice('<Step'.length);
  return `<Step ${id}${others}${more}>\n\n</Step>\n\n`;
}

function named(text: string, { fields }: DocumentFacts, index: number, id: string | undefined): { text: string; at: number } | null {
  const span = fields[`steps.${index}.id`]?.value;
  return span && id !== undefined ? { text: text.slice(0, span.start) + id + text.slice(span.end), at: span.start } : null;
}

/** A row that alone carried a duty, and now cites the first article instead. */
function uncarried(check: string, ofSomebody: boolean): Mutator {
  return onDuty('a duty that its row no longer cites', check, ofSomebody, ({ carriers: [only, ...others] }) => (only?.from.collection === 'matrices' && others.length === 0 ? only : null));
}

/** A duty that one 落实说明 accounted for, which now speaks of the first article instead. */
function unaccounted(check: string, ofSomebody: boolean): Mutator {
  return onDuty('a duty that is no longer accounted for', check, ofSomebody, ({ carriers, account, duty, version }, kb) => {
    const accounts = kb.citations.filter(({ relation, targets }) => relation === 'accountsFor' && targets.some(({ versionId, provisionId }) => versionId === version.id && lineOf(duty.provision).includes(provisionId)));
    return carriers.length === 0 && accounts.length === 1 ? (account?.use ?? null) : null;
  });
}

function onDuty(name: string, check: string, ofSomebody: boolean, held: (traced: TracedDuty, kb: KnowledgeBase) => CitationUse | null): Mutator {
  return made(name, check, (project, pick) => {
    const kb = knowledgeBase(project);
    const one = pick(traceDuties(kb).flatMap((traced) => {
      const { work, duty, version } = traced;
      const use = duty.binding && duty.actors.length > 0 === ofSomebody && !lineOf(duty.provision).includes('art-1') ? held(traced, kb) : null;
      const span = version.provision(duty.provision)?.span;
      return use && span ? [{ use, span, path: version.entry.facts.path, first: `《${work.title}》第一条` }] : [];
    }));
    if (!one) return null;
    const { use, span, path, first } = one;
    return { ...withField(project, use.from, use.field ?? '', use.from.collection === 'coverage' ? `"${first}"` : first), path, line: lineAt(textOf(project, path), span.start) };
  });
}

/** A paragraph more at the end of a regulation in force that may still be worded. */
function unwritten(name: string, check: string, sentence: (role: string) => string): Mutator {
  return made(name, check, (project, pick) => {
    const path = pick(knowledgeBase(project).works.flatMap(({ current }) => current?.entry.facts.path ?? []).filter((known) => !isPublished(project, known)));
    if (path === undefined) return null;
    const kept = `${textOf(project, path).trimEnd()}\n\n`;
    return { project: withText(project, path, `${kept}${sentence(departmentOf(project))}\n`), path, line: lineAt(kept, kept.length) };
  });
}

function departmentOf(project: Project): string {
  return knowledgeBase(project).all('roles').find(({ data }) => data.type === 'department')?.title ?? '';
}

/** A mutator of its own kind. */
export function made(name: string, check: string, mutate: Mutator['mutate']): Mutator {
  return { name, check, mutate };
}

/** The content with another value for one field; the defect is there. */
export function withField(project: Project, facts: DocumentFacts, field: string, value: string): Mutant {
  const { start, end } = facts.fields[field]?.value ?? { start: 0, end: 0 };
  const text = textOf(project, facts.path);
  return { project: withText(project, facts.path, text.slice(0, start) + value + text.slice(end)), ...placeOf(project, facts, field) };
}

export function placeOf(project: Project, { path, fields }: DocumentFacts, field: string): { path: string; line: number } {
  return { path, line: lineAt(textOf(project, path), fields[field]?.value.start ?? 0) };
}
