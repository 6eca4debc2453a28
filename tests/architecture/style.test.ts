import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse, sourceFiles, type SourceText } from './source-files.ts';

const LONGEST_FILE = 250;
const code = sourceFiles(['src', 'scripts'], ['.ts']);
const written = sourceFiles(['src', 'scripts', 'tests'], ['.ts', '.mjs', '.astro', '.css']);

describe('the code in src and scripts', () => {
  it('has no any', () => {
    expect(code.flatMap((file) => places(file, (node) => node.kind === ts.SyntaxKind.AnyKeyword))).toEqual([]);
  });

  it('casts nothing: as const is the only as', () => {
    expect(code.flatMap((file) => places(file, (node) => (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) || ts.isTypeAssertionExpression(node)))).toEqual([]);
  });

  it('asserts nothing away with an exclamation mark', () => {
    expect(code.flatMap((file) => places(file, ts.isNonNullExpression))).toEqual([]);
  });
});

describe('every file of the project', () => {
  it('has at most 250 lines', () => {
    const long = written.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 })).filter(({ lines }) => lines > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  it('leaves no note for later in a comment', () => {
    const ours = written.filter(({ path }) => !path.startsWith('tests/architecture/'));
    expect(ours.filter(({ text }) => /(?:\/\/|\/\*|<!--|^\s*\*)[^\n]*\b(?:TODO|FIXME)\b/m.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('names no place on somebody’s own disk', () => {
    expect(written.filter(({ text }) => /(?<=["'`\s(=])(?:\/(?:home|Users|work|root)\/\w|[A-Z]:\\\w)/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

function places(file: SourceText, wrong: (node: ts.Node) => boolean): string[] {
  const source = parse(file);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (wrong(node)) found.push(`${file.path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText().slice(0, 60)}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
