import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { groups, severities } from '../../src/checks/check.ts';
import { checkNames, checks } from '../../src/checks/index.ts';
import type { CitationProblemKind } from '../../src/domain/regulation/citation/resolve.ts';
import type { LockProblem } from '../../src/domain/regulation/versions/lock-problems.ts';
import type { StructureProblem } from '../../src/domain/regulation/provision.ts';

const folder = fileURLToPath(new URL('../../src/checks', import.meta.url));
/** What a group keeps beside its checks: its list, and what several of them read. */
const SHARED: ReadonlySet<string> = new Set(['index.ts', 'adop-commands.ts']);
const files = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((group) => readdirSync(`${folder}/${group.name}`).filter((file) => !SHARED.has(file)).map((file) => ({ group: group.name, name: file.replace(/\.ts$/, '') })));

/** Whatever parser, resolver and lock object to must reach the author: a kind without a check would be silence. */
const HANDLED_BY = {
  'article-gap': 'article-sequence', 'article-repeat': 'article-sequence', 'article-back': 'article-sequence', 'no-articles': 'article-sequence',
  'item-gap': 'item-sequence', 'item-repeat': 'item-sequence', 'item-back': 'item-sequence', 'item-without-paragraph': 'item-sequence', 'list-instead-of-items': 'item-sequence',
  'text-before-first-article': 'structure-unknown-line', 'article-in-quotation': 'structure-unknown-line', 'heading-unknown': 'structure-unknown-line',
  'emphasis-lost': 'emphasis-lost',
  'provision-missing': 'citation-provision-exists', 'number-invalid': 'citation-provision-exists',
  'paragraph-range': 'citation-paragraph-range',
  'item-ambiguous': 'citation-item-ambiguous',
  'range-backwards': 'citation-range-backwards',
  'document-unregistered': 'citation-unregistered-document', 'antecedent-missing': 'citation-unregistered-document',
  'text-changed': 'published-text-changed', 'chain-broken': 'published-text-changed',
  'anchor-moved': 'published-anchor-moved',
  'version-missing': 'published-version-missing',
} as const satisfies Record<StructureProblem['kind'] | CitationProblemKind | LockProblem['kind'], string>;

describe('the catalogue', () => {
  it('lists every file of every group, under its file name, in the group of its folder', () => {
    const listed = checks.map(({ name, group }) => `${group}/${name}`).sort();
    expect(listed).toEqual(files.map(({ group, name }) => `${group}/${name}`).sort());
    expect(listed.length).toBeGreaterThan(50);
  });

  it('has a folder for every group and no other folder', () => {
    expect([...new Set(files.map(({ group }) => group))].sort()).toEqual(Object.keys(groups).sort());
  });

  it('names every check once', () => {
    expect(checkNames.size).toBe(checks.length);
  });

  it.each(Object.entries(HANDLED_BY))('has a check for what reading calls %s', (kind, name) => {
    const file = files.find((known) => known.name === name);
    expect(file && readFileSync(`${folder}/${file.group}/${name}.ts`, 'utf8')).toContain(kind === 'emphasis-lost' ? name : `'${kind}'`);
  });

  it.each(checks.map((check) => [check.name, check] as const))('%s explains itself', (_name, check) => {
    expect(severities).toContain(check.severity);
    const texts = [check.title, check.why, check.remedy, check.bad, check.good];
    expect(texts.every((text) => text.trim() !== '')).toBe(true);
    expect(check.bad).not.toBe(check.good);
    expect(check.title).toMatch(/\p{Script=Han}/u);
    expect([check.title, check.why, check.remedy].filter((text) => /(?<!申)请|非法|无效|未知错误|。$/.test(text))).toEqual([]);
  });
});
