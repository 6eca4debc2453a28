import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../scripts/lib/fixes.ts';
import type { BuiltSite } from '../../src/checks/built-site.ts';
import { checks } from '../../src/checks/index.ts';
import type { Judgement } from '../../src/checks/run-checks.ts';
import { lineagesOf, traceLineage } from '../../src/domain/regulation/lineage.ts';
import { appendRecord, emptyLock } from '../../src/domain/regulation/lock.ts';
import { sha256 } from '../../src/source/disk.ts';
import { BASE, listCases, type Case } from './cases.ts';
import { contextOf, judge, placeOf, readProject, sourceFile, type Project } from './project.ts';
import { buildSite } from './site.ts';

const cases = listCases();
const base = readProject([BASE]);

describe('the fixtures', () => {
  it('cover the whole catalogue: these many checks, these many cases', () => {
    expect({ checks: checks.length, cases: cases.length }).toEqual({ checks: 58, cases: 214 });
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

describe.each(cases.map((one) => [`${one.check}/${one.name}`, one] as const))('%s', (_name, one) => {
  const project = readProject([BASE, one.folder], one.removed);
  const judgements = judge(project, { site: siteOf(one, project) });

  it('has exactly the findings it announces', () => {
    expect(judgements.map(placeOf).sort(), judgements.map(describeFinding).join('\n')).toEqual(one.expected);
  });

  it.runIf(one.expected.length > 0)('says what is wrong, where, and what to do, in plain words', () => {
    for (const judgement of judgements) expectPlainWords(judgement, project);
  });

  const fixable = judgements.filter(({ fix, check }) => fix !== undefined && check.name === one.check);
  it.runIf(fixable.length > 0)('is mended by its fix, once, and nothing else is touched', () => {
    for (const path of new Set(fixable.map((judgement) => judgement.path))) expectFixed(project, path, one.check);
  });
});

function siteOf(one: Case, project: Project): BuiltSite | null {
  if (checks.find(({ name }) => name === one.check)?.group !== 'built') return null;
  const overlay = join(one.folder, 'dist');
  const removed = one.removed.flatMap((path) => (path.startsWith('dist/') ? [path.slice('dist/'.length)] : []));
  return buildSite(contextOf(project).kb, existsSync(overlay) ? overlay : null, removed);
}

/** 申请 is a word of the trade; 请 as in “please” is not used. */
const NOT_USED = /(?<!申)请|非法|无效|未知错误/;

function expectPlainWords(judgement: Judgement, { files }: Project): void {
  const { message, remedy, span, path } = judgement;
  expect(message).not.toBe('');
  expect(message).not.toMatch(/[。！]$/);
  expect(remedy.length, `${judgement.check.name} 没有改法`).toBeGreaterThan(0);
  expect(remedy.length).toBeLessThanOrEqual(3);
  expect(remedy.every((act) => act.trim() !== '')).toBe(true);
  expect([message, ...remedy].filter((text) => NOT_USED.test(text))).toEqual([]);
  if (span === null) return;
  const length = files.get(path)?.text?.length ?? 0;
  expect(span.start).toBeGreaterThanOrEqual(0);
  expect(span.end).toBeGreaterThanOrEqual(span.start);
  expect(span.end).toBeLessThanOrEqual(length);
}

function expectFixed(project: Project, path: string, check: string): void {
  const before = project.files.get(path)?.text ?? '';
  const edits = editsFor(project, path, check);
  const after = applyEdits(before, edits);
  const mended = withText(project, path, after);
  expect(judge(mended).filter((judgement) => judgement.path === path && judgement.check.name === check).map(describeFinding)).toEqual([]);
  expect(applyEdits(after, editsFor(mended, path, check))).toBe(after);
  expect(withoutSpans(after, edits.map(({ span, text }) => ({ start: span.start, length: text.length, shift: text.length - (span.end - span.start) })))).toBe(
    withoutSpans(before, edits.map(({ span }) => ({ start: span.start, length: span.end - span.start, shift: 0 }))),
  );
}

function editsFor(project: Project, path: string, check: string) {
  return judge(project)
    .filter((judgement) => judgement.path === path && judgement.check.name === check)
    .flatMap(({ fix }) => fix ?? [])
    .sort((a, b) => b.span.start - a.span.start);
}

/** Cuts the given stretches (last first) out of a text; `shift` is by how much each one grew. */
function withoutSpans(text: string, cuts: readonly { start: number; length: number; shift: number }[]): string {
  const total = cuts.reduce((sum, { shift }) => sum + shift, 0);
  let moved = total;
  let rest = text;
  for (const { start, length, shift } of cuts) {
    moved -= shift;
    rest = rest.slice(0, start + moved) + rest.slice(start + moved + length);
  }
  return rest;
}

function withText(project: Project, path: string, text: string): Project {
  return { ...project, files: new Map([...project.files, [path, sourceFile(path, text)]]) };
}

function describeFinding(judgement: Judgement): string {
  return `${placeOf(judgement)} ${judgement.message} 改法 ${judgement.remedy.join('；')}`;
}
