import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { groups, severities } from '../../src/checks/check.ts';
import { checkNames, checks } from '../../src/checks/index.ts';

const folder = fileURLToPath(new URL('../../src/checks', import.meta.url));
const files = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((group) => readdirSync(`${folder}/${group.name}`).map((file) => ({ group: group.name, name: file.replace(/\.ts$/, '') })));

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

  it.each(checks.map((check) => [check.name, check] as const))('%s explains itself', (_name, check) => {
    expect(severities).toContain(check.severity);
    const texts = [check.title, check.why, check.remedy, check.bad, check.good];
    expect(texts.every((text) => text.trim() !== '')).toBe(true);
    expect(check.bad).not.toBe(check.good);
    expect(check.title).toMatch(/\p{Script=Han}/u);
    expect([check.title, check.why, check.remedy].filter((text) => /(?<!申)请|非法|无效|未知错误|。$/.test(text))).toEqual([]);
  });
});
