import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admittedDangers, cutTemplate, DANGEROUS, fillTemplate, findPlaceholders, isAllowed } from '../../../src/domain/runbook/parameters.ts';
import { projectRunbooks } from '../run/runbooks.ts';

const TABLESPACE = { name: 'TABLESPACE', pattern: '^[A-Z][A-Z0-9_]{0,29}$' };
const DIRECTORY = { name: 'DIRECTORY', pattern: '^/[A-Za-z0-9_./-]+$' };
const MOMENT = { name: 'MOMENT', pattern: '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$' };

describe('a template', () => {
  it('is cut at its names, with the text between them', () => {
    expect(cutTemplate('ls -l {{DIRECTORY}}/*.{{EXT}}')).toEqual([{ text: 'ls -l ' }, { parameter: 'DIRECTORY' }, { text: '/*.' }, { parameter: 'EXT' }]);
    expect(cutTemplate('{{A}}{{B}}')).toEqual([{ parameter: 'A' }, { parameter: 'B' }]);
    expect(cutTemplate('select 1 from dual;')).toEqual([{ text: 'select 1 from dual;' }]);
    expect(cutTemplate('')).toEqual([{ text: '' }]);
  });
  it('leaves braces of the shell and of awk alone', () => {
    expect(findPlaceholders('awk "{print $1}" ${HOME} {a,b} {{ }')).toEqual([]);
  });
  it('says where each name stands', () => {
    const text = '清理 {{DIRECTORY}}，不清理 {{KEEP}}';
    expect(findPlaceholders(text).map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([['DIRECTORY', '{{DIRECTORY}}'], ['KEEP', '{{KEEP}}']]);
  });
  it('comes back whole when its pieces are joined', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('{{A}}', '{{', '}}', '{', '}', '{{A_1}}', '\n', '{{{B}}}'));
    fc.assert(fc.property(fc.array(piece).map((pieces) => pieces.join('')), (text) => {
      expect(cutTemplate(text).map((part) => ('text' in part ? part.text : `{{${part.parameter}}}`)).join('')).toBe(text);
    }));
  });
});

describe('a filled template', () => {
  it('has every value in its place, as it was typed', () => {
    expect(fillTemplate('du -sh {{DIRECTORY}} {{DIRECTORY}}/{{TABLESPACE}}', [TABLESPACE, DIRECTORY], { TABLESPACE: 'APPS_TS_TX', DIRECTORY: '/u01/a-b.c' })).toBe('du -sh /u01/a-b.c /u01/a-b.c/APPS_TS_TX');
  });
  it('is none while a value is missing, not allowed, or asked for by a name that nobody declared', () => {
    expect(fillTemplate('du {{DIRECTORY}}', [DIRECTORY], {})).toBeNull();
    expect(fillTemplate('du {{DIRECTORY}}', [DIRECTORY], { DIRECTORY: '' })).toBeNull();
    expect(fillTemplate('du {{DIRECTORY}}', [DIRECTORY], { DIRECTORY: 'u01' })).toBeNull();
    expect(fillTemplate('du {{DIRECTORY}}', [], { DIRECTORY: '/u01' })).toBeNull();
    expect(fillTemplate('du {{__proto__}} {{constructor}}', [DIRECTORY], {})).toBeNull();
  });
  it('does not read a value as a template again', () => {
    const anything = { name: 'ANY', pattern: '^[^]*$' };
    expect(fillTemplate('{{ANY}} {{TABLESPACE}}', [anything, TABLESPACE], { ANY: '{{TABLESPACE}}$&', TABLESPACE: 'X' })).toBe('{{TABLESPACE}}$& X');
  });
});

const HOSTILE = [
  "X'; drop table x; --", 'X"', "X'", 'X`id`', 'X$(id)', 'X;id', 'X&&id', 'X|id', 'X>f', 'X<f', 'X\nid', 'X\rid', 'X\0', 'X\\', 'X *', 'X ', ' X', 'X\t', '~', 'X{a,b}', 'X[ab]', 'X?', 'X!', 'X#', '${IFS}',
  '<img src=x onerror=alert(1)>', '</script>', 'X\u2028id', 'X\u00a0', 'Ｘ；', 'X\u0007', '\u001b[2J', '../../etc/passwd; rm -rf /', '-rf /', '@evil.sql x', `A${'X'.repeat(10_000)}!`,
];

const runbooks = projectRunbooks().all('runbooks');
const parameters = runbooks.flatMap(({ id, data }) => data.parameters.map((parameter) => ({ ...parameter, where: `${id} ${parameter.name}` })));

describe('a hostile value', () => {
  it('is tried on every parameter of every runbook', () => {
    expect(runbooks.length).toBeGreaterThanOrEqual(20);
    expect(parameters.length).toBeGreaterThan(100);
  });
  it.each(HOSTILE.map((value) => [JSON.stringify(value).slice(0, 40), value]))('%s is never inserted, whatever the parameter', (_, value) => {
    expect(parameters.filter((parameter) => isAllowed(parameter, value) || fillTemplate(`{{${parameter.name}}}`, [parameter], { [parameter.name]: value }) !== null).map(({ where }) => where)).toEqual([]);
  });
  it('is one where only a part of it fits', () => {
    expect(isAllowed({ pattern: '^[A-Z]+|[0-9]+$' }, 'A; id')).toBe(false);
    expect(isAllowed({ pattern: '[A-Z]+' }, 'A; id')).toBe(false);
    expect(isAllowed(TABLESPACE, 'APPS_TS_TX\n')).toBe(false);
  });
  it('is judged at once, however long it is and however the pattern repeats', () => {
    expect(isAllowed({ pattern: '^(A+)+$' }, `${'A'.repeat(50)}!`)).toBe(false);
    expect(isAllowed(TABLESPACE, 'A'.repeat(31))).toBe(false);
    expect(isAllowed(DIRECTORY, `/${'a'.repeat(20_000)}`)).toBe(true);
  });
  it('is nothing where the pattern itself is none', () => {
    expect(isAllowed({ pattern: '^[A-Z' }, 'A')).toBe(false);
  });
});

describe('the pattern of a parameter', () => {
  it('lets none of the dangerous characters in, in any runbook, and fits its own example', () => {
    expect(parameters.flatMap((parameter) => admittedDangers(parameter).map((character) => `${parameter.where} ${JSON.stringify(character)}`))).toEqual([]);
    expect(parameters.filter((parameter) => !isAllowed(parameter, parameter.example)).map(({ where }) => where)).toEqual([]);
  });
  it.each([
    ['^[A-Z][A-Z0-9_]{0,29}$', []],
    [MOMENT.pattern, []],
    ['^[A-Z ]+$', [' ']],
    ['^\\d{4}-\\d{2}-\\d{2} [a-z ]+$', [' ']],
    ['^(A|B;)$', [';']],
    ["^[A-Z']{1,30}$", ["'"]],
    ['^/[a-z$]+$', ['$']],
    ['^[a-z]+(\\|[a-z]+)?$', ['|']],
    ['^[!-~]$', DANGEROUS.filter((character) => character.trim() !== '' && character !== '\0')],
    ['^.+$', DANGEROUS.filter((character) => character !== '\n' && character !== '\r')],
  ])('%s lets in %j', (pattern, expected) => {
    expect(admittedDangers({ pattern })).toEqual(expected);
  });
  it('names every dangerous character of any value that it allows', () => {
    const part = fc.constantFrom('A', '[a-z]', '[A-C;]', '[ -/]', '\\d', '\\w', '(?:x|y\\$)', "[^A-Za-z']", '.');
    const pattern = fc.array(fc.tuple(part, fc.constantFrom('', '?', '+', '{1,3}')).map((pair) => pair.join('')), { minLength: 1, maxLength: 4 }).map((parts) => `^${parts.join('')}$`);
    fc.assert(fc.property(pattern.chain((text) => fc.tuple(fc.constant(text), fc.stringMatching(new RegExp(text, 'u')))), ([text, value]) => {
      expect(isAllowed({ pattern: text }, value)).toBe(true);
      const known = admittedDangers({ pattern: text });
      expect(DANGEROUS.filter((character) => value.includes(character) && !known.includes(character))).toEqual([]);
    }));
  });
});

/** What a shell makes of words: each argument that a command would get. */
function shellWords(words: readonly string[]): string[] {
  const { stdout, status } = spawnSync('bash', ['-c', words.map((word) => `printf '%s\\0' ${word}`).join('\n')], { encoding: 'utf8', maxBuffer: 50_000_000 });
  expect(status).toBe(0);
  return stdout.split('\0').slice(0, -1);
}

const bash = spawnSync('bash', ['-c', 'exit 0']).status === 0;

describe.skipIf(!bash)('a shell', () => {
  const filled = (template: string, sample: (typeof parameters)[number], value: string): string => fillTemplate(template, [sample], { [sample.name]: value }) ?? '';
  const kinds = [...new Map(parameters.map((parameter) => [parameter.pattern, parameter])).values()];
  const samples = kinds.flatMap((parameter) => [parameter.example, ...fc.sample(fc.stringMatching(new RegExp(parameter.pattern, 'u')), { numRuns: 8, seed: 20261124 })].map((value) => ({ parameter, value })));

  it('gets every value that is allowed as one word, unchanged, inside quotation marks and among other text', () => {
    expect(kinds.length).toBeGreaterThan(40);
    for (const [before, after] of [['"', '"'], ["'", "'"], ['"x=', ':y"']] as const) {
      const words = samples.map(({ parameter, value }) => filled(`${before}{{${parameter.name}}}${after}`, parameter, value));
      expect(shellWords(words)).toEqual(samples.map(({ value }) => (before === '"x=' ? `x=${value}:y` : value)));
    }
  });
  it('gets every value that is allowed as one word without quotation marks, too, a date with its time excepted', () => {
    const bare = samples.filter(({ value }) => !value.includes(' '));
    expect(shellWords(bare.map(({ parameter, value }) => filled(`{{${parameter.name}}}`, parameter, value)))).toEqual(bare.map(({ value }) => value));
    const others = samples.filter(({ value }) => value.includes(' ')).map(({ parameter: { pattern } }) => pattern);
    expect([...new Set(others)].sort()).toEqual(['^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$', '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$']);
  });
});
