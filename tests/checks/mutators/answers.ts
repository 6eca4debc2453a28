import { append, knowledgeBase, lineAt, rewrite, textOf, without, withText, type Mutator, type Pick } from './mutant.ts';
import { onField } from './plans.ts';
import { made, placeOf, withField } from './procedures.ts';
import type { Project } from '../project.ts';
import { MOST_TAPS, tapsTo } from '../../../src/domain/chooser/tree.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import { activityOf } from '../../../src/domain/matrix/activities.ts';

const FAQS = /^src\/content\/faqs\//;
const CHOOSERS = /^src\/content\/choosers\//;
const CODES = /^src\/content\/codes\//;
const QUERIES = /^src\/content\/queries\//;
const WORDINGS = /^src\/content\/wordings\//;
/** One code of a family, as its vendor writes it: the line, the name before the number, the number. */
const VENDOR_CODE = /^ {2}- \{ code: ((?:ORA|RMAN|TNS|FRM)-)0*(\d+),.*\n/gm;
const FULL_WIDTH = 0xfee0;

/** Damage to questions, codes, choosers, synonyms and the queries that measure the search. */
export const answerMutators: readonly Mutator[] = [
  rewrite('an option to a question that is not there', 'chooser-dead-end', CHOOSERS, /\bnode: [a-z0-9-]+/g, ([option]) => `${option}-gone`),
  onChooser('a question that no option leads to', 'chooser-dead-end', () => ({ option: null, nodes: [question('night-clerk', [])], at: 'night-clerk' })),
  onChooser('a question that leads to itself', 'chooser-dead-end', () => ({ option: 'night-clerk', nodes: [question('night-clerk', ['night-clerk', 'night-clerk'])], at: 'night-clerk' })),
  onChooser('a question written twice', 'chooser-dead-end', ({ data: { nodes } }) => ({ option: null, nodes: [question(nodes.at(-1)?.id ?? '', [])], at: nodes.at(-1)?.id ?? '' })),
  ...[0, 1].map((more) => onChooser(`an answer ${more + 1} too far away`, 'chooser-too-deep', ({ data }, asked) => {
    const chain = Array.from({ length: MOST_TAPS - (tapsTo(data).get(asked) ?? 0) + more }, (_, index) => `deeper-${index}`);
    return { option: 'deeper-0', nodes: chain.map((id, index) => question(id, chain.slice(index + 1, index + 2))), at: chain.at(-1 - more) ?? '' };
  })),
  rewrite('a code written twice', 'code-meaning-conflict', CODES, /^ {2}- \{ code: .*\n/gm, ([line]) => line + line, 1),
  ...([
    ['without its noughts', (family: string, number: string) => family + number],
    ['in small letters, without a dash', (family: string, number: string) => family.toLowerCase().replace('-', '') + number],
    ['in full width', (family: string, number: string) => [...`${family}${number}`].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + FULL_WIDTH)).join('')],
  ] as const).map(([how, spell]) => rewrite(`a code written again ${how}`, 'code-meaning-conflict', CODES, VENDOR_CODE, ([line, family = '', number = '']) => line + line.replace(/code: [^,]+/, `code: ${spell(family, number)}`), 1)),
  onField('a code of a question that no family explains', 'code-without-meaning', 'faqs', ({ data: { codes } }) => codes.map((_, index) => ({ field: `codes.${index}`, value: 'EZ99' }))),
  onField('a code of a runbook that no family explains', 'code-without-meaning', 'runbooks', ({ data: { trigger } }) => trigger.codes.map((code, index) => ({ field: `trigger.codes.${index}`, value: `${code}, TNS-12699` }))),
  made('a meaning that is gone', 'code-without-meaning', (project, pick) => {
    const kb = knowledgeBase(project);
    const claims = [...kb.all('runbooks').flatMap(({ data }) => [...data.trigger.codes, ...data.trigger.also]), ...kb.all('faqs').flatMap(({ data }) => data.codes)];
    return pick(kb.all('codes').flatMap(({ facts: family, data: { entries } }) => entries.flatMap(({ code }, index) => kb.all('faqs').flatMap(({ facts, data }) => {
      const place = data.codes.indexOf(code);
      return place === -1 || claims.filter((claim) => claim === code).length > 1 ? [] : [{ ...withField(project, family, `entries.${index}.code`, 'EZ98'), ...placeOf(project, facts, `codes.${place}`) }];
    })))) ?? null;
  }),
  ...([
    ['as another question is asked', (title: string) => title],
    ['but for punctuation', (title: string) => `“${title.replace(/[？?]$/, '')}”……`],
    ['but for how it ends', (title: string) => `${title.replace(/(?:怎么办)?[？?]$/, '')}是怎么回事？`],
  ] as const).flatMap(([how, ask]) => [
    onField(`a question asked ${how}`, 'duplicate-question', 'faqs', ({ id }, kb) => kb.all('faqs').filter((other) => other.id < id).map(({ data: { title } }) => ({ field: 'title', value: JSON.stringify(ask(title)) }))),
    onField(`a wording of its own question ${how}`, 'duplicate-question', 'faqs', ({ data: { title, asked } }) => asked.map((_, index) => ({ field: `asked.${index}`, value: JSON.stringify(ask(title)) }))),
  ]),
  onField('an act given to a post that may not do it', 'faq-answer-exceeds-authority', 'faqs', ({ data: { actions } }, kb) => actions.flatMap(({ activity }, index) => {
    const found = activity === undefined ? null : activityOf(kb, activity);
    const strangers = kb.all('roles').filter(({ id }) => !found?.assignments.some(({ role, letters }) => role === id && (letters.includes('A') || letters.includes('R'))));
    return found ? strangers.map(({ id }) => ({ field: `actions.${index}.by`, value: id })) : [];
  })),
  made('a letter taken from the post that is to act', 'faq-answer-exceeds-authority', (project, pick) => {
    const kb = knowledgeBase(project);
    return pick(kb.all('faqs').flatMap(({ facts, data: { actions } }) => actions.flatMap(({ by, activity }, index) => {
      const found = activity === undefined ? null : activityOf(kb, activity);
      const held = found?.assignments.find(({ role }) => role === by);
      return found && held ? [{ ...withField(project, found.matrix.facts, held.field, 'I'), ...placeOf(project, facts, `actions.${index}.by`) }] : [];
    }))) ?? null;
  }),
  onField('the module of another folder', 'faq-in-wrong-folder', 'faqs', ({ data }, kb) => kb.all('modules').filter(({ id }) => id !== data.module).map(({ id }) => ({ field: 'module', value: id }))),
  made('a question moved to another folder', 'faq-in-wrong-folder', (project, pick) => {
    const kb = knowledgeBase(project);
    const { facts, data } = pick(kb.all('faqs')) ?? {};
    const folder = pick(kb.all('modules').filter(({ id }) => id !== data?.module))?.id;
    if (!facts || folder === undefined) return null;
    const path = facts.path.replace(/[^/]+(?=\/[^/]+$)/, folder);
    return { project: withText(without(project, facts.path), path, textOf(project, facts.path)), path, line: placeOf(project, facts, 'module').line };
  }),
  rewrite('a heading of another name', 'faq-part-missing', FAQS, /^## (?:现象|原因|何时上报)$/gm, () => '## 说明'),
  rewrite('a section left out', 'faq-part-missing', FAQS, /^## (?:现象|原因|何时上报)\n(?:(?!## ).*\n)*/gm, () => '', null),
  rewrite('a section without text', 'faq-part-missing', FAQS, /^(## (?:现象|原因|何时上报)\n)(?:(?!## ).*\n)*/gm, ([, heading = '']) => `${heading}\n`, null),
  append('a section that answers do not have', 'faq-part-missing', FAQS, '## 备注\n\n改完再试一次。'),
  append('a section written twice', 'faq-part-missing', FAQS, '## 何时上报\n\n再试也不行的。'),
  made('what is seen put last', 'faq-part-missing', (project, pick) => {
    const { path } = pick(knowledgeBase(project).all('faqs'))?.facts ?? {};
    if (path === undefined) return null;
    const text = textOf(project, path);
    const [first = ''] = /^## 现象\n(?:(?!## ).*\n)*/m.exec(text) ?? [];
    const kept = `${text.replace(first, '').trimEnd()}\n\n`;
    return { project: withText(project, path, `${kept}${first.trimEnd()}\n`), path, line: lineAt(kept, kept.length) };
  }),
  onField('a source that names nobody', 'faq-without-source', 'faqs', ({ data: { provenance } }) => (provenance.confidence === 'expert-check' ? [] : ['本站起草', '本站起草。', '"自拟"'].map((value) => ({ field: 'provenance.source', value })))),
  onField('a draft said to be verified', 'faq-without-source', 'faqs', ({ data: { provenance } }) => (provenance.source === '本站起草' ? [{ field: 'provenance.confidence', value: 'verified', at: 'provenance.source' }] : [])),
  made('a new module of which nobody has asked', 'module-without-faq', (project, pick) => {
    const kb = knowledgeBase(project);
    const module = pick(kb.all('modules'));
    const service = pick(kb.all('services').filter(({ data }) => data.modules.length > 0));
    if (!module || !service) return null;
    const path = module.facts.path.replace(/[^/]+$/, 'night.mdx');
    const text = textOf(project, module.facts.path).replace(/^id: .*$/m, 'id: night').replace(/^code: .*$/m, 'code: MOD-NIGHT').replaceAll(/^(?:functions|responsibilities):\n(?: {2}.*\n)+/gm, '');
    return { project: withText(withField(project, service.facts, 'modules.0', `${service.data.modules[0] ?? ''}, night`).project, path, text), path, line: null };
  }),
  onField('a key user who supports nobody', 'module-without-key-user-role', 'modules', (_, kb) => {
    const strangers = kb.all('roles').filter(({ data: { tier, type } }) => tier === 3 || type !== 'post');
    return strangers.flatMap(({ id }) => [{ field: 'unitKeyUser', value: id }, { field: 'companyKeyUser', value: id }]);
  }),
  made('a key user moved to the third tier', 'module-without-key-user-role', (project, pick) => {
    const kb = knowledgeBase(project);
    return pick(kb.all('modules').flatMap(({ facts, data }) => {
      const role = kb.get('roles', data.unitKeyUser);
      return role?.data.tier === undefined ? [] : [{ ...withField(project, role.facts, 'tier', '3'), ...placeOf(project, facts, 'unitKeyUser') }];
    })) ?? null;
  }),
  rewrite('an answer that is gone', 'query-target-gone', QUERIES, /(?<=[[ "]\/[a-z]+\/)[a-z0-9-]+(?=\/)/g, ([id]) => `${id}-gone`),
  rewrite('a place on the page that is gone', 'query-target-gone', QUERIES, /(?<=#)[a-z0-9-]+(?=[\],"])/g, ([anchor]) => `${anchor}-gone`),
  rewrite('an answer that is gone, though people ask for it', 'query-target-gone', WORDINGS, /(?<=to: '?\/[a-z]+\/)[a-z0-9-]+(?=\/)/g, ([id]) => `${id}-gone`),
  rewrite('a provision that is gone, though people ask for it', 'query-target-gone', WORDINGS, /(?<=#)[a-z0-9-]+(?=')/g, ([anchor]) => `${anchor}-gone`),
  onField('a way of asking for a page that search does not give', 'wording-target-unsearched', 'wordings', ({ data: { entries } }, kb) => entries.flatMap((_, index) => kb.all('choosers').map(({ url }) => ({ field: `entries.${index}.to`, value: url })))),
  onField('a way of asking for a version', 'wording-target-unsearched', 'wordings', ({ data: { entries } }, kb) => entries.flatMap((_, index) => kb.all('regulations').map(({ url }) => ({ field: `entries.${index}.to`, value: url })))),
  onField('a way of asking taken from another answer', 'wording-for-two', 'wordings', ({ data: { entries } }) => entries.flatMap((_, index) => entries.slice(0, index).flatMap(({ asked }) => asked.slice(0, 1).map((ask) => ({ field: `entries.${index}.asked.0`, value: JSON.stringify(ask) }))))),
  onField('a way of asking written twice', 'wording-for-two', 'wordings', ({ data: { entries } }) => entries.flatMap(({ asked: [first, second] }, index) => (first === undefined || second === undefined ? [] : [{ field: `entries.${index}.asked.1`, value: JSON.stringify(`${first}！`) }]))),
  onField('a term said for another', 'synonym-captures-term', 'synonyms', ({ data: { entries } }, kb) => entries.flatMap(({ term }, index) => kb.all('terms').filter(({ title }) => title !== term).map(({ title }) => ({ field: `entries.${index}.say.0`, value: JSON.stringify(title) })))),
  onField('the term of another line said for this one', 'synonym-captures-term', 'synonyms', ({ data: { entries } }) => entries.flatMap((_, index) => entries.filter((_other, at) => at !== index).map(({ term }) => ({ field: `entries.${index}.say.0`, value: JSON.stringify(`${term}！`) })))),
  onField('a word said for two terms', 'synonym-captures-term', 'synonyms', ({ data: { entries } }) => entries.flatMap((_, index) => entries.slice(0, index).flatMap(({ say }) => say.slice(0, 1).map((word) => ({ field: `entries.${index}.say.0`, value: JSON.stringify(word) }))))),
];

/** A new question of a chooser: the options given, then ways to a post until there are two. */
interface NewQuestion {
  id: string;
  to: readonly string[];
}

function question(id: string, to: readonly string[]): NewQuestion {
  return { id, to };
}

/**
 * A mutator that adds questions at the end of a chooser; `option` says where one of the options that answered leads instead.
 * The defect is at the last question of the id `at`.
 */
function onChooser(name: string, check: string, change: (chooser: Entry<'choosers'>, asked: string) => { option: string | null; nodes: readonly NewQuestion[]; at: string }): Mutator {
  return made(name, check, (project: Project, pick: Pick) => {
    const kb = knowledgeBase(project);
    const one = pick(kb.all('choosers').flatMap((chooser) => chooser.data.nodes.flatMap(({ id, options }, index) => options.flatMap((option, place) => (option.node === undefined ? [{ chooser, id, field: `nodes.${index}.options.${place}` }] : [])))));
    const role = kb.all('roles')[0]?.id;
    if (!one || role === undefined) return null;
    const { facts } = one.chooser;
    const { option, nodes, at } = change(one.chooser, one.id);
    const answer = ['faq', 'runbook', 'procedure', 'plan', 'escalate'].flatMap((key) => facts.fields[`${one.field}.${key}`] ?? [])[0];
    const text = textOf(project, facts.path);
    const turned = option === null || !answer?.key ? text : `${text.slice(0, answer.key.start)}node: ${option}${text.slice(answer.value.end)}`;
    const written = turned.replace(/^nodes:\n(?: {2}.*\n)+/m, (list) => list + nodes.map(({ id, to }) => nodeText(id, [...to.map((next) => `node: ${next}`), `escalate: ${role}`, `escalate: ${role}`].slice(0, 2))).join(''));
    return { project: withText(project, facts.path, written), path: facts.path, line: lineAt(written, written.lastIndexOf(`- id: ${at}\n`)) };
  });
}

function nodeText(id: string, targets: readonly string[]): string {
  return `  - id: ${id}\n    ask: 夜里也这样吗？\n    options:\n${targets.map((target, index) => `      - { label: 选项${index + 1}, ${target} }\n`).join('')}`;
}
