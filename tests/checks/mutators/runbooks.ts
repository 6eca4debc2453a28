import { append, knowledgeBase, lineAt, rewrite, textOf, withText, type Mutator, type Pick } from './mutant.ts';
import { made, placeOf, withField } from './procedures.ts';
import type { Project } from '../project.ts';
import { editionRecord } from '../../../src/domain/editions.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import type { EditionRecord } from '../../../src/domain/regulation/versions/lock.ts';

const RUNBOOKS = /^runbooks\//;
const STEPPED = /^(?:runbooks|src\/content\/plans)\//;
/** The opening tag of a step that looks at or changes the system. */
const WORKING_STEP = /^<Step [^>]*kind="(?:check|change)"[^>]*>/gm;
const PARAMETER = /^ {2}- \{ name: [A-Z][A-Z0-9_]*, label: .*\n/gm;
const TWO_RUNGS = /^( {2}- \{ after: )(\d+)(, to: )([a-z0-9-]+)(,.*\n {2}- \{ after: )(\d+)(, to: )([a-z0-9-]+)/gm;

/** Damage to runbooks, and to the steps of plans where the same checks judge them. */
export const runbookMutators: readonly Mutator[] = [
  onDocument('runbooks', 'the checks before the first change made notices', 'change-before-check', ({ facts, data: { steps } }, text) => {
    const first = steps.findIndex(({ kind }) => kind === 'change');
    const tag = facts.fields[`steps.${first}`]?.value.start;
    return tag === undefined ? null : { text: text.slice(0, tag).replaceAll(' kind="check"', ' kind="wait"') + text.slice(tag), at: null };
  }),
  onDocument('runbooks', 'a change put before everything else', 'change-before-check', ({ data: { steps } }, text, pick) => {
    const change = pick(steps.filter(({ kind, branches, next }) => kind === 'change' && branches.length + next.length === 0));
    const first = text.indexOf('<Step ');
    return change ? { text: text.slice(0, first) + blockOf(text, change.id).replace(`id="${change.id}"`, 'id="night-clerk"') + text.slice(first), at: first } : null;
  }),
  rewrite('nobody beside what cannot be undone', 'destructive-without-gate', RUNBOOKS, /^<Step [^>]*risk="destructive"[^>]*>/gm, ([tag]) => tag.replace(/ second(?=[ >])/, '')),
  rewrite('a change that can no longer be undone', 'destructive-without-gate', RUNBOOKS, /^<Step (?![^>]* second[ >])[^>]*risk="write"[^>]*>/gm, ([tag]) => tag.replace('risk="write"', 'risk="destructive"')),
  ...(['as it is', 'without its noughts', 'in small letters'] as const).map((how) => made(`a code that another runbook has first, ${how}`, 'error-code-two-first-runbooks', (project, pick) => {
    const books = knowledgeBase(project).all('runbooks').filter(({ data }) => data.trigger.codes.length > 0);
    const later = pick(books.slice(1));
    const code = pick(books.slice(0, later ? books.indexOf(later) : 0).flatMap(({ data }) => data.trigger.codes));
    const [own] = later?.data.trigger.codes ?? [];
    if (!later || own === undefined || code === undefined) return null;
    const written = how === 'as it is' ? code : how === 'in small letters' ? code.replace(/^(?:ORA|RMAN|TNS)/, (family) => family.toLowerCase()) : code.replace(/-0+/, '-');
    return withField(project, later.facts, 'trigger.codes.0', `"${written}", ${own}`);
  })),
  onDocument('runbooks', 'a code written twice', 'error-code-two-first-runbooks', ({ facts, data: { trigger: { codes } } }, text) => replaced(text, facts.fields['trigger.codes.0']?.value, `${codes[0] ?? ''}, ${codes[0] ?? ''}`)),
  append('a code that nobody can look up', 'error-code-unlisted', RUNBOOKS, '仍报 TNS-12699 的，升级。'),
  made('a code taken off the list', 'error-code-unlisted', (project, pick) => {
    const listed = pick(knowledgeBase(project).all('runbooks').flatMap(({ facts, data: { trigger } }) => trigger.also.flatMap((code, index) => (textOf(project, facts.path).slice(facts.bodyStart).includes(code) ? [{ facts, index }] : []))));
    return listed ? { ...withField(project, listed.facts, `trigger.also.${listed.index}`, 'TNS-12699'), line: null } : null;
  }),
  cut('nobody to escalate to', 'escalation-missing', 'escalation'),
  rewrite('two rungs in the wrong order', 'escalation-not-rising', RUNBOOKS, TWO_RUNGS, ([, head, early, to, post, between, late, ...rest]) => [head, late, to, post, between, early, ...rest].join(''), 1),
  rewrite('a post told twice', 'escalation-not-rising', RUNBOOKS, TWO_RUNGS, ([, head, early, to, post, between, late, again]) => [head, early, to, post, between, late, again, post].join(''), 1),
  ...['执行成功', '一切正常，没有报错。', '符合预期'].map((words) => rewrite(`a result that says ${words}`, 'expected-result-vague', RUNBOOKS, /^<Step [^>]* expect="[^"{]*"[^>]*>/gm, ([tag]) => tag.replace(/ expect="[^"]*"/, ` expect="${words}"`))),
  ...['source', 'confidence'].map((name) => rewrite(`a change without its ${name}`, 'fact-without-provenance', RUNBOOKS, /^<Step [^>]*kind="change"[^>]*>/gm, ([tag]) => tag.replace(new RegExp(` ${name}="[^"]*"`), ''))),
  rewrite('a command in a step that names no source', 'fact-without-provenance', RUNBOOKS, /^<Step (?![^>]*(?:source|confidence)=)[^>]*>\n/gm, ([tag]) => `${tag}\n\`\`\`text\n已经恢复\n\`\`\`\n`),
  rewrite('a misspelt parameter', 'parameter-undeclared', RUNBOOKS, /\{\{[A-Z0-9_]+(?=\}\})/g, ([name]) => `${name}X`),
  rewrite('a blank between the braces', 'parameter-undeclared', RUNBOOKS, /\{\{(?=[A-Z0-9_]+\}\})/g, ([braces]) => `${braces} `),
  rewrite('a parameter where nothing fills it in', 'parameter-undeclared', RUNBOOKS, /^(?:verification|evidence|pitfalls):\n {2}- .*$/gm, ([list]) => `${list}{{CDB_ENV}}`, 1),
  rewrite('a pattern that admits everything', 'parameter-unsafe', RUNBOOKS, PARAMETER, ([line]) => line.replace(/pattern: "[^"]*"/, 'pattern: "^.+$"')),
  rewrite('a pattern that admits a second command', 'parameter-unsafe', RUNBOOKS, PARAMETER, ([line]) => line.replace(/pattern: "\^([^"]*)\$"/, 'pattern: "^(?:$1|[A-Z]+;[A-Z]+)$"')),
  rewrite('a pattern with an open end', 'parameter-unsafe', RUNBOOKS, PARAMETER, ([line]) => line.replace(/(pattern: "[^"]*)\$"/, '$1"')),
  rewrite('an example that does not fit', 'parameter-unsafe', RUNBOOKS, PARAMETER, ([line]) => line.replace(/example: (?:"[^"]*"|[^,}]*[^,} ])/, 'example: "!"')),
  rewrite('a parameter that no command uses', 'parameter-unused', RUNBOOKS, /^parameters:\n/gm, ([head]) => `${head}  - { name: NIGHT_CLERK, label: 值班人数, pattern: "^[0-9]$", example: "1" }\n`, 1),
  rewrite('a parameter declared twice', 'parameter-unused', RUNBOOKS, PARAMETER, ([line]) => line + line, 1),
  ...(['runbooks', 'plans'] as const).flatMap((collection) => [
    published(`a published step gone from the ${collection}`, collection, ({ data: { steps } }) => ({ version: '0.9', steps: [...steps.map(({ id }) => id), 'night-clerk'] })),
    published(`a published text changed in the ${collection}`, collection, () => ({ sha256: '0'.repeat(64) })),
  ]),
  onDocument('runbooks', 'the name of a retired step used again', 'published-step-id-removed', ({ data: { steps } }, text) => {
    const at = text.indexOf('\nreview:') + 1;
    return { text: `${text.slice(0, at)}retiredSteps: [{ id: ${steps[0]?.id ?? ''}, on: "2026-06-01", reason: 并入后一步 }]\n${text.slice(at)}`, at };
  }),
  cut('no way back', 'rollback-missing', 'rollback'),
  made('a step that takes a week', 'runbook-exceeds-rto', (project, pick) => {
    const book = pick(knowledgeBase(project).all('runbooks').filter(({ facts, data }) => data.services.length > 0 && facts.fields['steps.0.minutes'] !== undefined));
    return book ? { ...withField(project, book.facts, 'steps.0.minutes', '10080'), line: null } : null;
  }),
  made('a runbook that no record names', 'runbook-never-exercised', (project, pick) => {
    const kb = knowledgeBase(project);
    const book = pick(kb.all('runbooks').filter(({ id }) => kb.all('drills').some(({ data }) => data.runbooks.some((edition) => edition.startsWith(`${id}@`)))));
    if (!book) return null;
    const forgotten = kb.all('drills').reduce((known, { facts: { path } }) => withText(known, path, textOf(known, path).replaceAll(new RegExp(`(?<=[[ ])${book.id}@[\\d.]+(?:, )?`, 'g'), '')), project);
    return { project: forgotten, path: book.facts.path, line: null };
  }),
  ...['evidence', 'pitfalls', 'forms', 'basedOn'].map((part) => cut(`a runbook without ${part}`, 'runbook-part-missing', part)),
  onDocument('runbooks', 'a runbook without steps', 'runbook-part-missing', (_, text) => ({ text: `${text.slice(0, text.indexOf('<Step '))}随到随办。\n`, at: null })),
  ...['APPS 口令', 'apps password'].map((label) => rewrite(`a field for the ${label}`, 'secret-in-parameter', RUNBOOKS, PARAMETER, ([line]) => line.replace(/label: [^,]+/, `label: ${label}`))),
  ...(['runbooks', 'plans'] as const).map((collection) => onDocument(collection, `the end of one of the ${collection} sent back to itself`, 'step-branch-loop', ({ facts, data: { steps } }, text) => {
    const last = steps.at(-1);
    const tag = facts.fields[`steps.${steps.length - 1}`]?.value.start;
    if (!last || tag === undefined || last.branches.length > 0) return null;
    return { text: text.slice(0, tag) + text.slice(tag).replace(/ next="[^"]*"/, '').replace(' title=', ` next="${last.id}" title=`), at: tag };
  })),
  rewrite('a branch to a step that is not there', 'step-branch-target', STEPPED, /<Branch when="[^"]*" to="[a-z0-9-]+/g, ([branch]) => `${branch}x`),
  rewrite('a next step that is not there', 'step-branch-target', STEPPED, /^<Step [^>]*next="[a-z0-9-]+/gm, ([tag]) => `${tag}x`),
  rewrite('a way back that ends nowhere', 'step-branch-target', RUNBOOKS, /^ {2}until: [a-z0-9-]+/gm, ([line]) => `${line}x`),
  onDocument('runbooks', 'a step called end', 'step-branch-target', ({ facts, data: { steps } }, text) => replaced(text, facts.fields[`steps.${steps.length - 1}.id`]?.value, 'end')),
  onDocument('runbooks', 'a step that nothing leads to', 'step-branch-target', ({ data: { steps } }, text) => {
    const last = steps.at(-1);
    if (!last || last.next.length === 0) return null;
    const kept = `${text.trimEnd()}\n\n`;
    return { text: kept + blockOf(text, last.id).replace(/ id="[^"]*"/, ' id="night-clerk"').replace(/ next="[^"]*"/, ''), at: kept.length };
  }),
  ...(['runbooks', 'plans'] as const).flatMap((collection) => [
    onDocument(collection, `two steps of one name in the ${collection}`, 'step-id-duplicate', ({ data: { steps } }, text) => twice(text, steps.at(-1)?.id, (id) => id)),
    onDocument(collection, `two steps that are read out alike in the ${collection}`, 'step-id-duplicate', ({ data: { steps } }, text) => twice(text, steps.at(-1)?.id, (id) => (id.includes('-') ? id.replace('-', '') : `${id.slice(0, 1)}-${id.slice(1)}`))),
  ]),
  ...['expect', 'ifNot'].map((name) => rewrite(`a step without ${name}`, 'step-without-expected-result', RUNBOOKS, WORKING_STEP, ([tag]) => tag.replace(new RegExp(` ${name}="[^"]*"`), ''))),
  cut('nothing said of how to be sure', 'verification-missing', 'verification'),
];

type Stepped = 'runbooks' | 'plans';

/** A mutator that writes one document anew, where `change` finds something to change; the defect is at the offset `at`. */
function onDocument<C extends Stepped>(collection: C, name: string, check: string, change: (entry: Entry<C>, text: string, pick: Pick) => { text: string; at: number | null } | null): Mutator {
  return made(name, check, (project, pick) => {
    const mutants = knowledgeBase(project).all(collection).flatMap((entry) => {
      const { path } = entry.facts;
      const written = change(entry, textOf(project, path), pick);
      return written ? [{ project: withText(project, path, written.text), path, line: written.at === null ? null : lineAt(written.text, written.at) }] : [];
    });
    return pick(mutants) ?? null;
  });
}

/** A key of the front matter cut out with all that belongs to it. */
function cut(name: string, check: string, key: string): Mutator {
  return rewrite(name, check, RUNBOOKS, new RegExp(`^${key}:(?: .*\\n|\\n(?: {2}.*\\n)+)`, 'gm'), () => '', null);
}

/** The content as it is, and a lock that says it was published otherwise. */
function published<C extends Stepped>(name: string, collection: C, otherwise: (entry: Entry<C>) => Partial<EditionRecord>): Mutator {
  return made(name, 'published-step-id-removed', (project: Project, pick) => {
    const entry = pick(knowledgeBase(project).all(collection));
    if (!entry) return null;
    const editions = [...project.lock.editions, { ...editionRecord(entry, '2026-01-20'), ...otherwise(entry) }];
    return { project: { ...project, lock: { ...project.lock, editions } }, ...placeOf(project, entry.facts, 'version') };
  });
}

function replaced(text: string, span: { start: number; end: number } | undefined, value: string): { text: string; at: number } | null {
  return span ? { text: text.slice(0, span.start) + value + text.slice(span.end), at: span.start } : null;
}

/** The step of an id, with the blank line behind it. */
function blockOf(text: string, id: string): string {
  const start = text.indexOf(`<Step id="${id}"`);
  const end = text.indexOf('</Step>', start) + '</Step>'.length;
  return `${text.slice(start, end)}\n\n`;
}

function twice(text: string, id: string | undefined, other: (id: string) => string): { text: string; at: number } | null {
  if (id === undefined) return null;
  const kept = `${text.trimEnd()}\n\n`;
  return { text: `${kept}${blockOf(text, id).replace(`id="${id}"`, `id="${other(id)}"`)}`, at: kept.length };
}
