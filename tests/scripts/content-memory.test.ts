import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../scripts/lib/check-content.ts';
import { emptyMemory } from '../../scripts/lib/content.ts';
import { seenOnDisk, stampFile } from '../../scripts/lib/file-stamps.ts';
import { ACCESS, base, DRILL, END_USER, FORBIDDEN_WORD, OM_1, project, SKIPPED_HEADING, write } from './cli.ts';

/** Each step is laid over the one before; null takes a file away. */
const EDITS: readonly (readonly [string, Record<string, string | null>])[] = [
  ['a forbidden word', FORBIDDEN_WORD],
  ['a skipped heading', SKIPPED_HEADING],
  ['the forbidden word mended', { [END_USER]: base(END_USER) }],
  ['a regulation under another name', { [OM_1]: base(OM_1).replace(/^title: .*$/m, 'title: 别的办法') }],
  ['an article less', { [OM_1]: base(OM_1).replace(/^第三条[^\n]*$/m, '') }],
  ['a published text as it was', { [OM_1]: base(OM_1) }],
  ['a regulation that others cite gone', { [OM_1]: null }],
  ['and back', { [OM_1]: base(OM_1) }],
  ['a citation of nothing', { [END_USER]: `${base(END_USER)}\n依照《ERP系统运行维护管理办法》第九百条。\n` }],
  ['a role gone', { [END_USER]: null }],
  ['a regulation that does not parse', { [ACCESS]: `${base(ACCESS)}\n< 坏\n` }],
  ['a term gone', { [DRILL]: null }],
];

describe('judging again with what is in memory', () => {
  it('finds after every edit what a fresh start finds', () => {
    const root = project();
    const memory = emptyMemory();
    const options = { root, today: '2026-06-30', cache: false, baseline: null, dist: null, people: null, contacts: null };
    const reports = EDITS.map(([what, files]) => {
      write(root, files);
      const again = checkContent(options, memory);
      expect({ what, ...again }).toEqual({ what, ...checkContent(options) });
      return again.judgements.map(({ path, message }) => `${path} ${message}`).join('\n');
    });
    expect(new Set(reports).size).toBeGreaterThan(7);
  });
});

describe('the description of a file on disk', () => {
  const root = project();
  const path = join(root, END_USER);

  it('proves nothing while the file is young', () => {
    writeFileSync(path, base(END_USER));
    expect(seenOnDisk(root, END_USER)).toBeNull();
  });

  it('does not hide a change of equal length with the old time put back', () => {
    const old = stampFile(root, END_USER);
    const { atime, mtime } = statSync(path);
    writeFileSync(path, readFileSync(path, 'utf8').replace('账号', '帐号'));
    utimesSync(path, atime, mtime);
    expect(stampFile(root, END_USER, old ?? undefined)?.hash).not.toBe(old?.hash);
  });
});
