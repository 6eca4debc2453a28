import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../scripts/lib/fixes.ts';
import type { Edit } from '../../src/checks/check.ts';
import type { BuiltSite } from '../../src/checks/built-site.ts';
import { checks } from '../../src/checks/index.ts';
import type { Judgement } from '../../src/checks/run-checks.ts';
import { lineagesOf, traceLineage } from '../../src/domain/regulation/versions/lineage.ts';
import { appendRecord, emptyLock } from '../../src/domain/regulation/versions/lock.ts';
import { sha256 } from '../../src/source/disk.ts';
import { ANSWERS, BASE, DUTIES, EMERGENCY, listCases, type Case } from './cases.ts';
import { expectPlainWords } from './plain-words.ts';
import { contextOf, judge, placeOf, readProject, type Project } from './project.ts';
import { buildSite } from './site.ts';
import { withText } from './mutators/mutant.ts';

const cases = listCases();
const base = readProject([BASE]);

describe('the fixtures', () => {
  it('cover the whole catalogue: these many checks, these many cases', () => {
    expect({ checks: checks.length, cases: cases.length }).toEqual({ checks: 165, cases: 1329 });
  });

  it.each(checks.map(({ name }) => name))('%s has a good and a bad case', (name) => {
    const names = cases.filter(({ check }) => check === name).map((one) => one.name);
    expect(names).toContain('good');
    expect(names).toContain('bad');
  });

  it('belong to checks that exist', () => {
    const known = new Set(checks.map(({ name }) => name));
    expect(cases.filter(({ check }) => !known.has(check)).map(({ check }) => check)).toEqual([]);
  });

  it('expect nothing of a good case and something, of its own check, of a bad one', () => {
    const odd = cases.filter(({ check, name, expected }) => (name === 'good' && expected.length > 0) || (name.startsWith('bad') && !expected.some((line) => line.endsWith(` ${check}`))));
    expect(odd.map(({ check, name }) => `${check}/${name}`)).toEqual([]);
  });
});

describe('the base company', () => {
  it('is what it says it is: three regulations, five roles, four terms, four standards, one published version', () => {
    const { kb } = contextOf(base);
    const counts = { regulations: kb.all('regulations').length, roles: kb.all('roles').length, terms: kb.all('terms').length, standards: kb.all('standards').length };
    expect(counts).toEqual({ regulations: 3, roles: 5, terms: 4, standards: 4 });
    expect(kb.lock.records.map(({ work, version }) => `${work}@${version}`)).toEqual(['erp-om@1.0']);
  });

  it('has no finding, with and without its site', () => {
    expect(judge(base).map(describeFinding)).toEqual([]);
    expect(judge(base, { site: buildSite(contextOf(base).kb, null, []) }).map(describeFinding)).toEqual([]);
  });

  it('has the lock that publishing its first version makes', () => {
    const versions = contextOf(base).kb.work('erp-om')?.versions ?? [];
    const [first] = versions.map(({ entry, text }) => ({ ...entry.data, text }));
    if (first?.issued === undefined || first.effective === undefined) throw new Error('erp-om@1.0 没有日期');
    const lineages = lineagesOf(traceLineage([first]), '1.0');
    expect(appendRecord(emptyLock(), { ...first, issued: first.issued, effective: first.effective, lineages }, sha256)).toEqual(base.lock);
  });
});

describe('the base company with its duties given out', () => {
  const duties = readProject([BASE, DUTIES]);

  it('is what it says it is: two matrices of fourteen activities, one procedure, one form, two modules, five templates, four pairs', () => {
    const { kb } = contextOf(duties);
    const counts = { matrices: kb.all('matrices').length, activities: kb.parts('activities').length, procedures: kb.all('procedures').length, forms: kb.all('forms').length, modules: kb.all('modules').length, templates: kb.all('templates').length, pairs: kb.parts('pairs').length };
    expect(counts).toEqual({ matrices: 2, activities: 14, procedures: 1, forms: 1, modules: 2, templates: 5, pairs: 4 });
  });

  it('has no finding, with and without its site', () => {
    expect(judge(duties).map(describeFinding)).toEqual([]);
    expect(judge(duties, { site: buildSite(contextOf(duties).kb, null, []) }).map(describeFinding)).toEqual([]);
  });
});

describe('the base company prepared for the day when it breaks', () => {
  const emergency = readProject([BASE, DUTIES, EMERGENCY]);

  it('is what it says it is: two runbooks of eleven steps, two plans of ten, two services, one exercise, one drill and one incident', () => {
    const { kb } = contextOf(emergency);
    const counts = {
      runbooks: kb.all('runbooks').length, runbookSteps: kb.all('runbooks').flatMap(({ data }) => data.steps).length,
      plans: kb.all('plans').length, planSteps: kb.all('plans').flatMap(({ data }) => data.steps).length,
      services: kb.all('services').length, exercises: kb.all('exercises').length, drills: kb.all('drills').map(({ data }) => data.kind),
      roles: kb.all('roles').length, forms: kb.all('forms').length, procedures: kb.all('procedures').length,
    };
    expect(counts).toEqual({ runbooks: 2, runbookSteps: 11, plans: 2, planSteps: 10, services: 2, exercises: 1, drills: ['drill', 'incident'], roles: 12, forms: 2, procedures: 2 });
  });

  it('has no finding, with and without its site', () => {
    expect(judge(emergency).map(describeFinding)).toEqual([]);
    expect(judge(emergency, { site: buildSite(contextOf(emergency).kb, null, []) }).map(describeFinding)).toEqual([]);
  });
});

describe('the base company with its questions answered', () => {
  const answers = readProject([BASE, DUTIES, EMERGENCY, ANSWERS]);

  it('is what it says it is: three questions of two modules, six codes of one family, four questions of one chooser, three words said for, four queries', () => {
    const { kb } = contextOf(answers);
    const counts = {
      faqs: kb.all('faqs').map(({ data }) => data.module), actions: kb.all('faqs').flatMap(({ data }) => data.actions).length,
      codes: kb.all('codes').map(({ data }) => data.entries.length), choosers: kb.all('choosers').map(({ data }) => data.nodes.length),
      synonyms: kb.all('synonyms').map(({ data }) => data.entries.length), queries: kb.all('queries').map(({ data }) => data.entries.length),
    };
    expect(counts).toEqual({ faqs: ['ap', 'gl', 'gl'], actions: 6, codes: [6], choosers: [4], synonyms: [3], queries: [4] });
  });

  it('has no finding, with and without its site', () => {
    expect(judge(answers).map(describeFinding)).toEqual([]);
    expect(judge(answers, { site: buildSite(contextOf(answers).kb, null, []) }).map(describeFinding)).toEqual([]);
  });
});

describe.each(cases.map((one) => [`${one.check}/${one.name}`, one] as const))('%s', (_name, one) => {
  const project = readProject([...one.layers, one.folder], one.removed);
  const judgements = judge(project, { site: siteOf(one, project) });

  it('has exactly the findings it announces', () => {
    expect(judgements.map(placeOf).sort(), judgements.map(describeFinding).join('\n')).toEqual(one.expected);
  });

  if (one.expected.length > 0) it('says what is wrong, where, and what to do, in plain words', () => {
    for (const judgement of judgements) expectPlainWords(judgement, project);
  });

  const fixable = judgements.filter(({ fix, check }) => fix !== undefined && check.name === one.check);
  for (const path of new Set(fixable.map((judgement) => judgement.path))) {
    it(`is mended by its fix as ${one.fixed.has(path) ? 'the folder fixed shows' : 'it must be'}, and nothing else is touched`, () => expectFixed(project, path, one));
  }

  if (one.fixed.size > 0) it('announces no fixed file that has nothing to fix', () => expect([...one.fixed.keys()].filter((path) => !fixable.some((judgement) => judgement.path === path))).toEqual([]));
});

function siteOf(one: Case, project: Project): BuiltSite | null {
  if (checks.find(({ name }) => name === one.check)?.group !== 'built') return null;
  const overlay = join(one.folder, 'dist');
  const removed = one.removed.flatMap((path) => (path.startsWith('dist/') ? [path.slice('dist/'.length)] : []));
  return buildSite(contextOf(project).kb, existsSync(overlay) ? overlay : null, removed);
}

/** Where `fixed/` holds the file, the result is that to the byte; else nothing may be left to find, and only the edits may differ. */
function expectFixed(project: Project, path: string, { check, fixed }: Case): void {
  const before = project.files.get(path)?.text ?? '';
  const edits = editsFor(project, path, check);
  const after = applyEdits(before, edits);
  const mended = withText(project, path, after);
  expect(applyEdits(after, editsFor(mended, path, check))).toBe(after);
  expect(after).toBe(fixed.get(path) ?? spliced(before, edits));
  if (!fixed.has(path)) expect(judge(mended).filter((judgement) => judgement.path === path && judgement.check.name === check).map(describeFinding)).toEqual([]);
}

function editsFor(project: Project, path: string, check: string): Edit[] {
  return judge(project)
    .filter((judgement) => judgement.path === path && judgement.check.name === check)
    .flatMap(({ fix }) => fix ?? [])
    .sort((a, b) => b.span.start - a.span.start);
}

/** The text with the edits in it and everything between them as it was, put together from left to right. */
function spliced(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toReversed();
  const kept = ordered.map(({ span }, index) => text.slice(ordered[index - 1]?.span.end ?? 0, span.start));
  return ordered.map((edit, index) => (kept[index] ?? '') + edit.text).join('') + text.slice(ordered.at(-1)?.span.end ?? 0);
}

function describeFinding(judgement: Judgement): string {
  return `${placeOf(judgement)} ${judgement.message} 改法 ${judgement.remedy.join('；')}`;
}
