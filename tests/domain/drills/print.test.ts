import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapTexts, oneLine, type Draft } from '../../../src/domain/drills/draft.ts';
import { printDraft } from '../../../src/domain/drills/print.ts';
import { drillSchema } from '../../../src/domain/schemas/drill.ts';
import type { DocumentFacts } from '../../../src/domain/document.ts';
import { blockText } from '../../../src/domain/text.ts';
import { sourceFile } from '../../checks/project.ts';
import { readDocument } from '../../../src/source/document.ts';

const PATH = 'src/content/drills/incident-2026-06-fra-full.mdx';

/** A record in which every text is the given one. */
function recordSaying(text: string): Draft {
  return {
    id: 'incident-2026-06-fra-full', code: 'DRL-2026-03', title: text, summary: text, kind: 'incident', date: '2026-06-20', place: text, level: 3, plans: ['db-outage@1.0'], runbooks: ['fra-full@1.0'],
    services: ['ledger'], scenario: text, objectives: [text], commander: 'om-manager', participants: ['om-dba', 'om-desk'], evaluators: ['audit-admin'], recorder: 'om-desk',
    timeline: [{ at: '23:50', day: 0, stage: 'start', what: text, by: 'om-dba' }, { at: '00:20', day: 1, stage: 'end', what: text }],
    measured: [{ what: 'rto', service: 'ledger', target: 240, actual: 45 }], scores: { start: 5 }, findings: [text], improvements: [{ id: 'fra-alert', what: text, owner: 'om-dba', verifier: 'om-manager', due: '2026-12-31' }],
    evidence: [text], run: { id: text, sha256: 'c0ffee'.padEnd(64, '0') }, approvedBy: 'it-center',
    body: [{ kind: 'heading', text: '经过' }, { kind: 'paragraph', text: `按${text}` }, { kind: 'item', text }, { kind: 'item', text }],
  };
}

function read(draft: Draft): DocumentFacts {
  return readDocument(sourceFile(PATH, printDraft(draft)));
}

/** What YAML, Markdown, MDX, the marks of this project and full width could make of a text. */
const HOSTILE = [
  '---', '- a', 'a: b', 'a #b', '# check-off personal-data until 2099-01-01: 不查', '{/* check-off template-left until 2099-01-01: 不查 */}', '{1 + 1}', '<script>alert(1)</script>', '<Step id="x" />', '</Step>',
  '*a*', '**值班员（含备岗）**负责', '_a_', '`a`', '``', '[a](javascript:alert(1))', '![a](b)', '[^1]', '~~a~~', '| a | b |', '> a', '1. a', '2) a', '+ a', '=', '===', ':', '::', '&lt;', '&#60;', '\\', 'a\\', '\\n',
  '"', "'", '"a', "'a", '[a', ']', '{a', '}', ', b: c', '!!js/function', '&a', '*a', '%a', '@a', '`a', '?a', '|', '>', '~', 'null', 'true', 'on', 'No', '0x1F', '1e3', '01', '1.0', '2026-06-20', '12:30', '.inf', '=a',
  'http://192.0.2.1/a`b', 'https://example.com/<x>', 'www.example.com', 'a@example.com', '｛全角｝：＂“”，＃＜＞－－－', '\u202e倒', '\u0000', '\u0085', '\u2028', '\ufeff', '\ud800', 'import a from "b"', '接前款', '第七条', '  两头空  ',
];

describe('a printed record', () => {
  it('looks as one written by hand', () => {
    expect(printDraft(recordSaying('归档区写满，09:05恢复')).split('\n')).toEqual([
      '---',
      'id: incident-2026-06-fra-full',
      'code: DRL-2026-03',
      'title: 归档区写满，09:05恢复',
      'summary: 归档区写满，09:05恢复',
      'kind: incident',
      'date: "2026-06-20"',
      'place: 归档区写满，09:05恢复',
      'level: 3',
      'plans: [db-outage@1.0]',
      'runbooks: [fra-full@1.0]',
      'services: [ledger]',
      'scenario: 归档区写满，09:05恢复',
      'objectives:',
      '  - 归档区写满，09:05恢复',
      'commander: om-manager',
      'participants: [om-dba, om-desk]',
      'evaluators: [audit-admin]',
      'recorder: om-desk',
      'timeline:',
      '  - { at: "23:50", stage: start, what: 归档区写满，09:05恢复, by: om-dba }',
      '  - { at: "00:20", day: 1, stage: end, what: 归档区写满，09:05恢复 }',
      'measured:',
      '  - { what: rto, service: ledger, target: 240, actual: 45 }',
      'scores: { start: 5 }',
      'findings:',
      '  - 归档区写满，09:05恢复',
      'improvements:',
      '  - { id: fra-alert, what: 归档区写满，09:05恢复, owner: om-dba, verifier: om-manager, due: "2026-12-31" }',
      'evidence:',
      '  - 归档区写满，09:05恢复',
      'run: { id: 归档区写满，09:05恢复, sha256: c0ffee0000000000000000000000000000000000000000000000000000000000 }',
      'approvedBy: it-center',
      '---',
      '',
      '## 经过',
      '',
      '按归档区写满，09:05恢复',
      '',
      '- 归档区写满，09:05恢复',
      '- 归档区写满，09:05恢复',
      '',
    ]);
  });

  it('marks what is open where the check sees it, and says what belongs there', () => {
    const facts = read({ ...recordSaying('无事'), level: '待补', plans: '待补', scores: '待补', evidence: ['待补：存放位置'], timeline: [{ at: '待补', day: 0, stage: 'restore', what: '待补' }] });
    expect(facts.problems.map(({ check, message }) => `${check} ${message}`)).toEqual([
      'template-left level 还是“待补”',
      'template-left plans 还是“待补”',
      'template-left timeline.0.at 还是“待补”',
      'template-left timeline.0.what 还是“待补”',
      'template-left scores 还是“待补”',
      'template-left evidence.0 还是“待补：存放位置”',
    ]);
    expect(printDraft({ ...recordSaying('无事'), level: '待补' })).toContain('\nlevel: 待补 # 1、2、3 或者 4\n');
  });

  it('leaves out what there is nothing of, and writes an empty list where none is the answer', () => {
    const text = printDraft({ ...recordSaying('无事'), objectives: undefined, evaluators: undefined, scores: undefined, findings: [], plans: [] });
    expect(text).not.toMatch(/objectives|evaluators|scores|sample|form/);
    expect(text).toMatch(/\nplans: \[\]\n[\s\S]*\nfindings: \[\]\n/);
  });

  it.each(HOSTILE)('keeps %j text', (piece) => expectText(piece));

  it('keeps any text text', () => {
    const anything = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
    const text = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), anything, fc.string()), { maxLength: 4 }).map((pieces) => pieces.join(' '));
    fc.assert(fc.property(text, expectText));
  });
});

/** Whatever stands there comes back as it was, on one line; nothing of it becomes markup, a comment, a link or a fault. */
function expectText(piece: string): void {
  const text = `说${oneLine(piece)}`.trim();
  for (const said of [text, oneLine(piece) || '无']) {
    const draft = mapTexts(recordSaying(said), oneLine);
    const facts = read(draft);
    expect(facts.problems.filter(({ check }) => check !== 'template-left')).toEqual([]);
    expect(facts.data).toEqual(drillSchema.parse(withoutBody(draft)));
    expect(facts.blocks.map(blockText)).toEqual(draft.body.map((block) => block.text));
    expect({ links: facts.links, images: facts.images, components: facts.components, suppressions: facts.suppressions }).toEqual({ links: [], images: [], components: [], suppressions: [] });
  }
}

function withoutBody({ body: _body, ...fields }: Draft): Omit<Draft, 'body'> {
  return fields;
}
