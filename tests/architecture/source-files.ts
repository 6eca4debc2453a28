import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** One file of this project's own code. */
export interface SourceText {
  /** POSIX, from the project root. */
  path: string;
  text: string;
}

/** One import as written, with the project file it means, or the bare package name. */
export interface Import {
  from: string;
  target: string;
  line: number;
}

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Lists the files below folders of the project whose names end in one of the extensions, sorted. */
export function sourceFiles(folders: readonly string[], extensions: readonly string[]): SourceText[] {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .flatMap((entry) => (entry.isFile() && extensions.some((extension) => entry.name.endsWith(extension)) ? [join(entry.parentPath, entry.name)] : []))
    .map((file) => ({ path: relative(ROOT, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Parses the TypeScript of a file: all of a `.ts`, the front matter and scripts of an `.astro`, line numbers kept. */
export function parse({ path, text }: SourceText): ts.SourceFile {
  return ts.createSourceFile(path, path.endsWith('.astro') ? scriptsOf(text) : text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
}

/** Every import, re-export and dynamic import of a file. */
export function importsOf(file: SourceText): Import[] {
  const source = parse(file);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier) found.push({ from: file.path, target: resolve(file.path, specifier.text), line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function specifierOf(node: ts.Node): ts.StringLiteral | null {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    return argument && ts.isStringLiteral(argument) ? argument : null;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) return node.argument.literal;
  return null;
}

function resolve(from: string, specifier: string): string {
  const [plain = ''] = specifier.split('?');
  return plain.startsWith('.') ? join(from, '..', plain).split(sep).join('/') : plain;
}

/** Blanks everything but front matter and `<script>` bodies. */
function scriptsOf(text: string): string {
  const parts = [...text.matchAll(/^---\r?\n([\s\S]*?)^---/gm), ...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
  const blank = [...text.replaceAll(/[^\n]/g, ' ')];
  for (const part of parts) {
    const body = part[1] ?? '';
    const at = part.index + part[0].indexOf(body);
    for (const [index, character] of body.split('').entries()) blank[at + index] = character;
  }
  return blank.join('');
}
