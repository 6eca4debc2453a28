import { readFileSync } from 'node:fs';
import { scanCitations } from '../../../src/domain/regulation/citation/scan.ts';
import type { VersionText } from '../../../src/domain/regulation/citation/resolve.ts';
import type { CitationMention } from '../../../src/domain/regulation/citation/mention.ts';
import type { Numbering } from '../../../src/domain/regulation/structure/line-heads.ts';
import type { RegulationText } from '../../../src/domain/regulation/provision.ts';
import { parseRegulation } from '../../../src/domain/regulation/structure/parse.ts';
import type { Block } from '../../../src/domain/text.ts';
import { readBody } from '../../../src/source/markdown.ts';

/** Reads Markdown as the regulation it is, for tests. */
export function readRegulation(source: string, numbering: Numbering = 'article'): { blocks: Block[]; text: RegulationText; mentions: CitationMention[] } {
  const { blocks } = readBody(source, 0, 'markdown');
  const text = parseRegulation(blocks, { numbering });
  return { blocks, text, mentions: scanCitations(blocks, { policy: true, regulation: text, numbering }) };
}

/** Reads one of the regulations in tests/fixtures/regulations. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/regulations/${name}.md`, import.meta.url), 'utf8');
}

/** Makes a version of a fixture with the metadata that a test is about. */
export function version(name: string, facts: Partial<VersionText> = {}): VersionText {
  const source = fixture(name);
  const title = /^# (.+)$/m.exec(source)?.[1] ?? name;
  return {
    work: name, version: '1.0', title, aliases: [], docNo: null, kind: '办法', effective: '2022-01-01', expires: null, seq: 1, numbering: 'article',
    text: readRegulation(source, facts.numbering).text, ...facts,
  };
}

/** Makes a paragraph block of plain text. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [{ text, mark: 'plain', span: { start: 0, end: text.length } }], span: { start: 0, end: text.length }, listDepth: 0 };
}
