import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { ACCESS, base, checkIn, DRILL, END_USER, FORBIDDEN_WORD, project, SKIPPED_HEADING } from './cli.ts';

/** Three findings: one with a remedy to apply, one whose message holds markup, one without a place; and one silenced. */
const ROOT = project({
  ...FORBIDDEN_WORD,
  ...SKIPPED_HEADING,
  [ACCESS]: base(ACCESS, '权限按照岗位配置。', '权限按照岗位配置。\n\n<Video src="a&b.mp4" />'),
  'src/content/terms/100%,帐.mdx': base(DRILL, 'id: drill', 'id: full').replace('title: 演练', 'title: 满额').replace('分桌面推演', '{/* check-off term-variant until 2026-12-31: 照录 */}\n\n旧称“帐号”。'),
});
const printed = new Map<string, string>();

function run(format: string): string {
  const text = printed.get(format) ?? checkIn(ROOT, '--format', format).stdout;
  printed.set(format, text);
  return text;
}

describe('the formats', () => {
  it('agree on what was found', () => {
    const names = ['component-props', 'term-variant', 'heading-level-skipped', 'id-ascii'].sort();
    const json: { findings: { check: string; suppressed: string | null }[] } = JSON.parse(run('json'));
    expect(json.findings.filter(({ suppressed }) => suppressed === null).map(({ check }) => check).sort()).toEqual(names);
    for (const format of ['pretty', 'plain', 'jsonl', 'sarif', 'github', 'markdown']) for (const name of names) expect(run(format), format).toContain(name);
    expect([...run('junit').matchAll(/name="([a-z-]+)">\n\s*<failure/g)].map(([, name]) => name).sort()).toEqual(names);
  });

  it('json holds totals and every finding with its place', () => {
    const report: unknown = JSON.parse(run('json'));
    expect(report).toMatchObject({ today: '2026-06-30', documents: 17, checks: checks.length, errors: 3, warnings: 1, notices: 0, suppressed: 1 });
    expect(report).toHaveProperty('findings.1', expect.objectContaining({ check: 'term-variant', path: END_USER, start: { line: 15, column: 7 }, end: { line: 15, column: 9 }, fixable: true, suppressed: null }));
  });

  it('jsonl is one object per line, totals last', () => {
    const lines: unknown[] = run('jsonl').trimEnd().split('\n').map((line) => JSON.parse(line));
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toMatchObject({ type: 'totals', errors: 3 });
  });

  it('sarif has the shape of SARIF 2.1.0, names its rules, and fingerprints that differ', () => {
    const log: { runs: { results: { ruleId: string; partialFingerprints: Record<string, string> }[]; tool: { driver: { rules: { id: string }[] } } }[] } = JSON.parse(run('sarif'));
    const validate = new Ajv({ allErrors: true, strict: false }).compile(SARIF);
    expect(validate(log) ? [] : validate.errors).toEqual([]);
    const [first] = log.runs;
    const rules = new Set(first?.tool.driver.rules.map(({ id }) => id));
    expect(first?.results.every(({ ruleId }) => rules.has(ruleId))).toBe(true);
    expect(new Set(first?.results.map(({ partialFingerprints }) => partialFingerprints['finding/v1'])).size).toBe(5);
    expect(JSON.stringify(log)).toContain('src/content/terms/100%25,%E5%B8%90.mdx');
  });

  it('sarif fingerprints stay when lines move', () => {
    const moved = project({ [END_USER]: base(END_USER, '## 做什么', '## 做什么\n\n按岗位权限使用。').replace('妥善保管账号', '妥善保管帐号') });
    const prints = (text: string): string[] => [...text.matchAll(/"finding\/v1": "([0-9a-f]{64})"/g)].map(([, print]) => print ?? '');
    const [print = ''] = prints(checkIn(moved, '--format', 'sarif').stdout);
    expect(print).not.toBe('');
    expect(prints(run('sarif'))).toContain(print);
  });

  it('junit is well-formed XML with one case per check', () => {
    const xml = run('junit');
    expect(xmlErrors(xml)).toEqual([]);
    expect(xml.match(/<testcase /g)).toHaveLength(checks.length);
    expect(xml).toContain(`<testsuite name="check" tests="${checks.length}" failures="4"`);
    expect(xml).toContain('&lt;Video&gt;');
  });

  it('github escapes what its commands give a meaning', () => {
    const lines = run('github').trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines.find((line) => line.includes('id-ascii'))).toMatch(/^::error file=src\/content\/terms\/100%25%2C帐\.mdx,title=id-ascii::标识 100%25,帐 .*%0A改法 /);
    expect(lines.find((line) => line.includes('term-variant'))).toMatch(/^::error file=[^,]+,line=15,col=7,endLine=15,endColumn=9,title=term-variant::/);
  });

  it('markdown is a table whose cells hold', () => {
    const rows = run('markdown').split('\n').filter((line) => line.startsWith('| `'));
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(7);
  });

  it('nothing is coloured away from a terminal', () => {
    for (const format of ['pretty', 'plain', 'github', 'markdown']) expect(run(format)).not.toContain('\u001b');
  });
});

/** What the SARIF 2.1.0 schema demands of the parts used here; no property that it does not know. */
const text = { type: 'object', required: ['text'], additionalProperties: false, properties: { text: { type: 'string', minLength: 1 } } };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const whole = { type: 'integer', minimum: 1 };
const SARIF = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', pattern: 'sarif-schema-2\\.1\\.0' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results'],
        additionalProperties: false,
        properties: {
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                additionalProperties: false,
                properties: {
                  name: { type: 'string' },
                  language: { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id'],
                      additionalProperties: false,
                      properties: { id: { type: 'string' }, shortDescription: text, fullDescription: text, help: text, defaultConfiguration: { type: 'object', properties: { level } } },
                    },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message'],
              additionalProperties: false,
              properties: {
                ruleId: { type: 'string' },
                level,
                message: text,
                partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
                suppressions: { type: 'array', uniqueItems: true, items: { type: 'object', required: ['kind'], properties: { kind: { enum: ['inSource', 'external'] }, justification: { type: 'string' } } } },
                locations: {
                  type: 'array',
                  items: {
                    type: 'object',
                    properties: {
                      physicalLocation: {
                        type: 'object',
                        required: ['artifactLocation'],
                        properties: {
                          artifactLocation: { type: 'object', properties: { uri: { type: 'string', pattern: '^[\\w%.,/+~-]+$' } } },
                          region: { type: 'object', additionalProperties: false, properties: { startLine: whole, startColumn: whole, endLine: whole, endColumn: whole } },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

/** Tags that do not nest, attributes without quotation marks, bare markup in text. */
function xmlErrors(xml: string): string[] {
  const errors: string[] = [];
  const open: string[] = [];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const rest = body.replaceAll(/<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)\s*(\/?)>/g, (_tag, closing: string, name: string, _attributes, empty: string) => {
    if (closing !== '') errors.push(...(open.pop() === name ? [] : [`</${name}>`]));
    else if (empty === '') open.push(name);
    return '';
  });
  return [...errors, ...open, ...(/[<>]|&(?!(?:amp|lt|gt|quot);)/.exec(rest) ?? [])];
}
