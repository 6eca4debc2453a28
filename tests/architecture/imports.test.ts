import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

/**
 * The table of CONTRIBUTING.md, “One true picture”: who may import what. The first row that fits a file decides; every
 * file may import from its own folder.
 */
const TABLE = [
  { files: /^src\/domain\//, may: [/^src\/domain\//, /^zod$/] },
  { files: /^src\/source\/disk\.ts$/, may: [/^src\/(?:source|domain)\//, /^node:/] },
  // The one place that knows how to spell; the search index and the A–Z page are made at build time.
  { files: /^src\/source\/spell\.ts$/, may: [/^pinyin-pro$/] },
  { files: /^src\/source\//, may: [/^src\/(?:source|domain)\//, /^(?:satteri|yaml)$/, /^zod$/] },
  { files: /^src\/checks\//, may: [/^src\/(?:checks|domain)\//] },
  { files: /^src\/site\/(?:knowledge-base|loader)\.ts$/, may: [/^src\/(?:site|source|domain)\//, /^node:/, /^astro(?:[:/]|$)/] },
  // Names the type of the plugins that Astro hands to its Markdown engine.
  { files: /^src\/site\/markdown\.ts$/, may: [/^src\/(?:site|source|domain)\//, /^satteri$/] },
  // Writes the files that readers download: spreadsheets and Word documents.
  { files: /^src\/site\/downloads\//, may: [/^src\/(?:site|domain)\//, /^astro(?:[:/]|$)/, /^(?:fflate|write-excel-file\/node|docx)$/] },
  { files: /^src\/site\//, may: [/^src\/(?:site|source|domain)\//, /^astro(?:[:/]|$)/, /^diff$/] },
  // What a page tells the components inside its text.
  { files: /^src\/env\.d\.ts$/, may: [] },
  { files: /^src\/content\.config\.ts$/, may: [/^src\/(?:site|source|domain)\//, /^astro(?:[:/]|$)/] },
  // Draws the code that a phone reads from a printed card.
  { files: /^src\/components\/Qr\.astro$/, may: [/^uqr$/] },
  { files: /^src\/(?:components|layouts)\//, may: [/^src\/(?:components|layouts|site|domain|client|styles)\//, /^astro(?:[:/]|$)/] },
  { files: /^src\/pages\/help\//, may: [/^src\/(?:pages|components|layouts|site|domain|client|styles|checks)\//, /^astro(?:[:/]|$)/] },
  { files: /^src\/pages\//, may: [/^src\/(?:pages|components|layouts|site|domain|client|styles)\//, /^astro(?:[:/]|$)/] },
  // Reads the contact file that a reader opens from disk.
  { files: /^src\/client\/kb-contacts\.ts$/, may: [/^src\/(?:client|domain)\//, /^yaml$/] },
  // Keeps the pages of an emergency for when the network is down.
  { files: /^src\/client\/offline\/worker\.ts$/, may: [/^src\/client\//, /^workbox-precaching$/] },
  { files: /^src\/client\//, may: [/^src\/(?:client|domain|styles)\//] },
  { files: /^scripts\//, may: [/^(?:scripts|src\/(?:domain|source|checks))\//, /^node:/, /^(?:astro|vite|pagefind|pinyin-pro|parse5|fflate|diff|yaml|zod)$/] },
] as const;

const files = sourceFiles(['src', 'scripts'], ['.ts', '.mjs', '.astro']);
const imports = files.flatMap(importsOf);

describe('the import direction', () => {
  it('is judged over the whole of src and scripts', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(imports.length).toBeGreaterThan(400);
  });

  it('has a row for every file', () => {
    expect(files.map(({ path }) => path).filter((path) => !TABLE.some((row) => row.files.test(path)))).toEqual([]);
  });

  it('is as the table says', () => {
    const wrong = imports.filter(({ from, target }) => !TABLE.find((row) => row.files.test(from))?.may.some((allowed) => allowed.test(target)));
    expect(wrong.map(({ from, line, target }) => `${from}:${line} imports ${target}`)).toEqual([]);
  });

  it('names Node modules with node: and files with their suffix', () => {
    const bare = imports.filter(({ target }) => builtinModules.includes(target));
    const short = imports.filter(({ target }) => /^(?:src|scripts)\//.test(target) && !/\.(?:ts|mjs|astro|css|svg|json)$/.test(target));
    expect([...bare, ...short].map(({ from, line, target }) => `${from}:${line} imports ${target}`)).toEqual([]);
  });
});

describe('the code', () => {
  it('reads no clock and no random number in domain, source and checks', () => {
    const pure = files.filter(({ path }) => /^src\/(?:domain|source|checks)\//.test(path));
    const impure = pure.filter(({ text }) => /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bperformance\.now\(|\bprocess\.(?!ts')/.test(text.replaceAll(/\/\*[\s\S]*?\*\//g, '')));
    expect(impure.map(({ path }) => path)).toEqual([]);
  });
});
