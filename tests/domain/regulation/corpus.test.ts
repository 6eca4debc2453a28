import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCitationLibrary, resolveMention, type VersionText } from '../../../src/domain/regulation/citation/resolve.ts';
import { readRegulation } from './regulations.ts';

const FOLDER = process.env['CORPUS'] ?? '../shared/corpus/laws-dev';
const present = existsSync(FOLDER);
if (!present) console.warn(`跳过语料测试：没有文件夹 ${FOLDER}（可用环境变量 CORPUS 指定）`);

describe.skipIf(!present)(`the laws in ${FOLDER}`, () => {
  const files = present ? readdirSync(FOLDER).filter((name) => name.endsWith('.md')) : [];
  const laws = files.map((name) => {
    const source = readFileSync(`${FOLDER}/${name}`, 'utf8');
    const title = [...source.matchAll(/^# (.+)$/gm)].map(([, heading]) => heading).join(' ') || name;
    const effective = /\d{4}-\d\d-\d\d/.exec(name)?.[0] ?? '1900-01-01';
    const read = readRegulation(source);
    const version: VersionText = { work: title, version: name, title, aliases: [], docNo: null, kind: '', effective, expires: null, seq: Number(effective.replaceAll('-', '')), numbering: 'article', text: read.text };
    return { source, version, ...read };
  });
  const library = createCitationLibrary(laws.map(({ version }) => version), [], { anyLegalTitle: true });

  it('are all there', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it('have an article wherever a paragraph begins with 第…条', () => {
    const heads = laws.reduce((sum, { source }) => sum + (source.match(/^第[一二三四五六七八九十百千零]+条(?:之[一二三四五六七八九十]+)?[ 　]/gm)?.length ?? 0), 0);
    const articles = laws.reduce((sum, { text }) => sum + JSON.stringify(text).split('"level":"article"').length - 1, 0);
    expect(Math.abs(articles - heads)).toBeLessThanOrEqual(heads * 0.002);
  });

  it('cite provisions that exist, 99 times in 100', () => {
    const resolutions = laws.flatMap(({ mentions, version }) => mentions.map((mention) => resolveMention(mention, { self: version, date: version.effective ?? '', library })));
    const own = resolutions.filter(({ status, parts }) => parts.length > 0 && (status === 'resolved' || status === 'unresolved'));
    const dead = own.filter(({ status }) => status === 'unresolved');
    expect(own.length).toBeGreaterThan(100);
    expect(dead.length / own.length).toBeLessThan(0.02);
  });
});
