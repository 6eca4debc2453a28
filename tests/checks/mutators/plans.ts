import { append, knowledgeBase, rewrite, textOf, withText, type Mutant, type Mutator } from './mutant.ts';
import { made, placeOf, withField } from './procedures.ts';
import { TODAY, type Project } from '../project.ts';
import type { CollectionName } from '../../../src/domain/collections.ts';
import { addDays, addMonths } from '../../../src/domain/dates.ts';
import type { DocumentFacts } from '../../../src/domain/document.ts';
import { drillsDue } from '../../../src/domain/drills/exercised.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import type { KnowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { STAGES } from '../../../src/domain/schemas/drill.ts';
import type { Contact } from '../../../src/domain/schemas/contacts.ts';

const PLANS = /^src\/content\/plans\//;
const WRITTEN = /^(?:src\/content\/(?:roles|terms|plans|drills|services|exercises)|runbooks)\//;
const PEOPLED = /^(?:src\/content\/(?:plans|drills|exercises)|runbooks)\//;
/** A list of the front matter with everything that stands in it. */
const IMPROVEMENTS = /^improvements:\n(?: {2}.*\n)+/m;
const LEVELS = /^levels:\n(?: {2}.*\n)+/m;
const DEGRADED = /^degraded:\n(?: {2}.*\n)+/m;

/** Damage to plans, services, drills and the local file of contacts. */
export const planMutators: readonly Mutator[] = [
  onField('a closing report that goes no further than the company', 'closing-report-missing', 'plans', ({ data: { scope, reporting } }) => {
    const closings = [...reporting.keys()].filter((index) => reporting[index]?.kind === 'closing');
    return scope === 'overall' && reporting.some(({ kind }) => kind === 'authority') && closings.length === 1 ? closings.map((index) => ({ field: `reporting.${index}.kind`, value: 'internal', at: 'reporting' })) : [];
  }),
  ...(['A', 'B'] as const).map((turn) => made(`nobody to call as ${turn}`, 'contact-incomplete', (project, pick) => {
    const leader = pick(knowledgeBase(project).all('plans').flatMap(({ data: { activation, organisation } }) => [activation.decidedBy, activation.deputy, ...organisation.flatMap(({ lead, deputy }) => [lead, deputy])]));
    return leader === undefined ? null : withContacts(project, (contact) => (contact.role === leader && contact.turn === turn ? [] : [contact]), null);
  })),
  made('a contact of a post that is not there', 'contact-incomplete', (project, pick) => {
    const one = pick(knowledgeBase(project).all('roles'));
    return one ? withContacts(project, (contact) => (contact.role === one.id ? [{ ...contact, role: 'night-clerk' }] : [contact]), 1) : null;
  }),
  made('a number called 91 days ago', 'contact-stale', (project, pick) => {
    const one = pick(knowledgeBase(project).all('roles'));
    return one ? withContacts(project, (contact) => [{ ...contact, verified: contact.role === one.id ? addDays(TODAY, -91) : contact.verified }], 1) : null;
  }),
  onField('an evaluator who takes part', 'drill-evaluator-independent', 'drills', ({ data: { evaluators, participants } }) => evaluators.flatMap((_, index) => (participants[0] === undefined ? [] : [{ field: `evaluators.${index}`, value: participants[0] }]))),
  cut('a drill that nobody evaluates', 'drill-evaluator-independent', 'drills', /^evaluators: .*\n/m, ({ data: { kind } }) => kind === 'drill', 'kind'),
  onField('a plan to be exercised every month', 'drill-overdue', 'plans', (plan, kb) => {
    const [due] = drillsDue(kb, [plan]);
    return due && !due.overdue && addMonths(due.last?.drill.data.date ?? plan.data.approvedOn, 1) < TODAY ? [{ field: 'drill.cycleMonths', value: '1' }] : [];
  }),
  ...(['plans', 'runbooks'] as const).map((kind) => onField(`a record of an edition of the ${kind} that never was`, 'drill-plan-version-unknown', 'drills', ({ data }) => data[kind].map((edition, index) => ({ field: `${kind}.${index}`, value: `${edition.split('@')[0]}@99.9` })))),
  afterCutting('a target missed, and nothing follows', 'drill-rto-missed-without-action', IMPROVEMENTS, ({ data: { measured } }) => measured.map(({ target }, index) => ({ field: `measured.${index}.actual`, value: String(target + 1) }))),
  afterCutting('the lowest mark, and nothing follows', 'drill-rto-missed-without-action', IMPROVEMENTS, ({ data: { scores } }) => Object.keys(scores).map((item) => ({ field: `scores.${item}`, value: '1' }))),
  made('a stage of which nothing was written down', 'drill-stage-missing', (project, pick) => {
    const drill = pick(knowledgeBase(project).all('drills'));
    const [stage, other] = pick(Object.keys(STAGES).map((name, index, all) => [name, all[(index + 1) % all.length]] as const)) ?? [];
    if (!drill || stage === undefined) return null;
    const { path } = drill.facts;
    return { project: withText(project, path, textOf(project, path).replaceAll(`stage: ${stage},`, `stage: ${other},`)), ...placeOf(project, drill.facts, 'timeline') };
  }),
  onField('a time that runs backwards', 'drill-times-order', 'drills', ({ data: { timeline } }) => timeline.flatMap(({ day }, index) => {
    const before = timeline[index - 1];
    return before?.day === day && before.at > '00:00' ? [{ field: `timeline.${index}.at`, value: '"00:00"' }] : [];
  })),
  rewrite('a plan that knows no way back', 'fallback-missing', PLANS, /^fallback:(?: \[.*\n|\n(?: {2}.*\n)+)/gm, () => '', null),
  onField('an improvement that stays open', 'improvement-overdue', 'drills', ({ data: { improvements } }) => improvements.flatMap(({ closed }, index) => (closed === undefined ? [{ field: `improvements.${index}.due`, value: `"${addDays(TODAY, -1)}"` }] : []))),
  onField('an improvement verified by whoever made it', 'improvement-overdue', 'drills', ({ data: { improvements } }) => improvements.map(({ owner }, index) => ({ field: `improvements.${index}.verifier`, value: owner }))),
  onField('an improvement closed before the drill', 'improvement-overdue', 'drills', ({ data: { improvements, date } }) => improvements.flatMap(({ closed }, index) => (closed === undefined ? [] : [{ field: `improvements.${index}.closed`, value: `"${addDays(date, -1)}"` }]))),
  onField('a commander who is his own deputy', 'level-without-commander', 'plans', ({ data: { levels } }) => levels.map(({ commander }, index) => ({ field: `levels.${index}.deputy`, value: commander }))),
  onField('a leader of a group who is his own deputy', 'level-without-commander', 'plans', ({ data: { organisation } }) => organisation.map(({ lead }, index) => ({ field: `organisation.${index}.deputy`, value: lead }))),
  onField('a plan started by one post alone', 'level-without-commander', 'plans', ({ data: { activation } }) => [{ field: 'activation.deputy', value: activation.decidedBy }]),
  ...['值班热线13000000000。', '从境外拨 +86 130 0000 0000。', '样张上的证件号110101190001010009。', '报名发 duty@erp.example.cn。', '报名[发邮件](mailto:duty@erp.example.cn)。'].map((sentence) => append(`what leads to one person: ${sentence}`, 'personal-data', WRITTEN, sentence)),
  append('a name', 'personal-data', PEOPLED, '全过程由张三负责。'),
  rewrite('a telephone number in the front matter', 'personal-data', WRITTEN, /^summary: [^"'\n]*$/gm, ([line]) => `${line}热线13000000000。`),
  onField('a level that begins too late', 'plan-levels-complete', 'plans', ({ data: { levels } }) => levels.flatMap(({ from }, index) => (from === undefined ? [] : [{ field: `levels.${index}.from`, value: String(from + 1) }]))),
  onField('a level that ends where it begins', 'plan-levels-complete', 'plans', ({ data: { levels } }) => levels.flatMap(({ from = 0, below }, index) => (from === 0 || below === undefined ? [] : [{ field: `levels.${index}.below`, value: String(from) }]))),
  onField('a level written twice', 'plan-levels-complete', 'plans', ({ data: { levels } }) => levels.flatMap((_, index) => levels.slice(0, index).map(({ level }) => ({ field: `levels.${index}.level`, value: String(level) })))),
  made('a level left out', 'plan-levels-complete', (project, pick) => pick(knowledgeBase(project).all('plans').flatMap(({ facts, data: { levels } }) => levels.slice(1).flatMap(({ level }) => {
    const text = textOf(project, facts.path);
    const kept = text.replace(new RegExp(`^ {2}- level: ${level}\n(?: {4}.*\n)+`, 'm'), '');
    return kept === text ? [] : [{ project: withText(project, facts.path, kept), ...placeOf(project, facts, 'levels') }];
  }))) ?? null),
  rewrite('a heading that names no phase', 'plan-part-missing', PLANS, /^## (?:监测与预警|应急处置|系统恢复|总结改进)$/gm, () => '## 其他', null),
  cut('an overall plan without levels', 'plan-part-missing', 'plans', LEVELS, ({ data: { scope } }) => scope === 'overall', null),
  cut('a plan without a way to work by hand', 'plan-without-degraded-process', 'plans', DEGRADED, ({ data: { services } }, kb) => services.some((service) => (kb.get('services', service)?.data.manual.length ?? 0) > 0), null),
  cut('a special plan that calls no runbook', 'plan-without-runbook', 'plans', /(?<=^<Step [^>]*) runbooks="[^"]*"/gm, ({ data: { scope } }) => scope === 'special', null),
  onField('an operator who reports to nobody outside', 'report-deadline-missing', 'plans', ({ data: { scope, reporting } }) => {
    const outside = [...reporting.entries()].filter(([, { kind }]) => kind === 'authority');
    const alone = outside.filter(([, { operator }]) => outside.every(([, other]) => other.operator !== undefined) && outside.filter(([, other]) => other.operator === operator).length === 1);
    return scope === 'overall' ? alone.flatMap(([index, { operator }]) => (operator === 'other' ? [] : [{ field: `reporting.${index}.operator`, value: 'other', at: 'reporting' }])) : [];
  }),
  onField('a level of which nobody inside is told', 'report-deadline-missing', 'plans', ({ data: { scope, reporting } }) => {
    const inside = [...reporting.entries()].filter(([, { kind }]) => kind === 'internal');
    return scope === 'overall' && inside.length === 1 ? inside.map(([index]) => ({ field: `reporting.${index}.levels`, value: '[1, 2]', at: 'reporting' })) : [];
  }),
  onField('a report later than the law allows', 'report-deadline-over-legal-limit', 'plans', ({ data: { reporting } }) => reporting.flatMap(({ kind }, index) => (kind === 'authority' || kind === 'closing' ? [{ field: `reporting.${index}.after`, value: '43201' }] : []))),
  onField('a report that counts from its acceptance', 'report-deadline-over-legal-limit', 'plans', ({ data: { reporting } }) => reporting.flatMap(({ kind }, index) => (kind === 'authority' ? [{ field: `reporting.${index}.counts`, value: 'accepted' }] : []))),
  onField('a promise that no backup keeps', 'rpo-not-met-by-backup', 'services', ({ data: { protection } }) => (protection.every(({ everyMinutes }) => everyMinutes > 1) ? [{ field: 'rpo', value: '1' }] : [])),
  onField('a recovery as long as what can be borne', 'rto-missing', 'services', ({ data: { mtd } }) => [{ field: 'rto', value: String(mtd) }]),
  onField('a peak in which recovery may take longer', 'rto-missing', 'services', ({ data: { rto, peak } }) => (peak ? [{ field: 'peak.rto', value: String(rto + 1) }] : [])),
  made('a module that no service holds', 'rto-missing', (project, pick) => {
    const kb = knowledgeBase(project);
    const services = kb.all('services');
    return pick(services.flatMap(({ facts, data }) => {
      const alone = data.modules.find((module) => services.filter((other) => other.data.modules.includes(module)).length === 1);
      const path = alone === undefined ? undefined : kb.get('modules', alone)?.facts.path;
      return path === undefined ? [] : [{ ...withField(project, facts, 'modules', '[]'), path, line: null }];
    })) ?? null;
  }),
];

/** A value for a field, and the field at which the check must say so, where that is another. */
export interface Change {
  field: string;
  value: string;
  at?: string;
}

/** A mutator that gives one field of one document of a kind another value. */
export function onField<C extends CollectionName>(name: string, check: string, collection: C, changes: (entry: Entry<C>, kb: KnowledgeBase) => readonly Change[]): Mutator {
  return made(name, check, (project, pick) => {
    const kb = knowledgeBase(project);
    const one = pick(kb.all(collection).flatMap((entry) => changes(entry, kb).map((change) => ({ facts: entry.facts, ...change }))));
    return one ? { ...withField(project, one.facts, one.field, one.value), ...placeOf(project, one.facts, one.at ?? one.field) } : null;
  });
}

/** A mutator that takes a part out of one document of a kind; the defect is at the field `at`, or has no place. */
function cut<C extends CollectionName>(name: string, check: string, collection: C, part: RegExp, fits: (entry: Entry<C>, kb: KnowledgeBase) => boolean, at: string | null): Mutator {
  return made(name, check, (project, pick) => {
    const kb = knowledgeBase(project);
    const facts = pick(kb.all(collection).flatMap((entry) => (new RegExp(part.source, 'm').test(textOf(project, entry.facts.path)) && fits(entry, kb) ? [entry.facts] : [])));
    return facts ? { project: withoutPart(project, facts, part), ...(at === null ? { path: facts.path, line: null } : placeOf(project, facts, at)) } : null;
  });
}

/** A mutator that changes a field of a record from which a part, further down, has been taken. */
function afterCutting(name: string, check: string, part: RegExp, changes: (drill: Entry<'drills'>) => readonly Change[]): Mutator {
  return made(name, check, (project, pick) => {
    const one = pick(knowledgeBase(project).all('drills').flatMap((drill) => changes(drill).map((change) => ({ facts: drill.facts, ...change }))));
    return one ? withField(withoutPart(project, one.facts, part), one.facts, one.field, one.value) : null;
  });
}

function withoutPart(project: Project, { path }: DocumentFacts, part: RegExp): Project {
  return withText(project, path, textOf(project, path).replace(part, ''));
}

/** The content beside a local file in which every post can be called, as A and as B, but for what `change` makes of each line. */
function withContacts(project: Project, change: (contact: Contact) => Contact[], line: 1 | null): Mutant {
  const posts = knowledgeBase(project).all('roles');
  const whole = posts.flatMap(({ id }) => (['A', 'B'] as const).map((turn) => ({ role: id, turn, name: '值守', phone: '分机', verified: TODAY })));
  const contacts = whole.flatMap(change).map((contact) => ({ ...contact, span: { start: 0, end: 0 } }));
  return { project: { ...project, contacts: { path: 'contacts.yaml', contacts, problems: [], lineStarts: [0] } }, path: 'contacts.yaml', line };
}
