import type { BuiltSite } from '../../../src/checks/built-site.ts';
import type { KnowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { contextOf, sourceFile, type Project } from '../project.ts';

/** Good content with one defect in it, and where the right check must say so. */
export interface Mutant {
  project: Project;
  site?: BuiltSite;
  path: string;
  /** Null where the defect has no line of its own. */
  line: number | null;
}

/** One way to damage content. `mutate` gives null where the content offers no place for this damage. */
export interface Mutator {
  name: string;
  /** The check that must notice. */
  check: string;
  mutate(project: Project, pick: Pick): Mutant | null;
}

/** Picks one of several, always the same for the same seed. */
export type Pick = <T>(list: readonly T[]) => T | undefined;

/** A small seeded generator (mulberry32). */
export function pickFrom(seed: number): Pick {
  let state = seed;
  return (list) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return list[((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, list.length)];
  };
}

/** One occurrence of a pattern in one file. */
export interface Spot {
  path: string;
  text: string;
  match: RegExpExecArray;
}

/** Every occurrence of a pattern in the files whose path fits, in order. */
export function spots(project: Project, paths: RegExp, pattern: RegExp): Spot[] {
  return [...project.files.values()].flatMap(({ path, text }) => (text !== null && paths.test(path) ? [...text.matchAll(pattern)].map((match) => ({ path, text, match })) : []));
}

/** A mutator that rewrites one occurrence of a pattern; the defect is on the line where the match begins, plus `below`. */
export function rewrite(name: string, check: string, paths: RegExp, pattern: RegExp, write: (match: RegExpExecArray, project: Project, pick: Pick) => string | null, below: number | null = 0): Mutator {
  return {
    name,
    check,
    mutate(project, pick) {
      const spot = pick(spots(project, paths, pattern).filter((candidate) => !isPublished(project, candidate.path)));
      const written = spot && write(spot.match, project, pick);
      if (!spot || written === null || written === undefined) return null;
      const { path, text, match } = spot;
      const changed = text.slice(0, match.index) + written + text.slice(match.index + match[0].length);
      return { project: withText(project, path, changed), path, line: below === null ? null : lineAt(text, match.index) + below };
    },
  };
}

/** A mutator that puts a paragraph at the end of a document. */
export function append(name: string, check: string, paths: RegExp, paragraph: string | ((project: Project, pick: Pick) => string | null)): Mutator {
  return {
    name,
    check,
    mutate(project, pick) {
      const files = [...project.files.values()].filter((candidate) => paths.test(candidate.path) && !isPublished(project, candidate.path));
      const file = pick(files);
      const added = typeof paragraph === 'string' ? paragraph : paragraph(project, pick);
      if (!file || file.text === null || added === null) return null;
      const text = `${file.text.trimEnd()}\n\n${added}\n`;
      return { project: withText(project, file.path, text), path: file.path, line: text.trimEnd().split('\n').length - added.split('\n').length + 1 };
    },
  };
}

export function withText(project: Project, path: string, text: string): Project {
  return { ...project, files: new Map([...project.files, [path, sourceFile(path, text)]]) };
}

export function without(project: Project, path: string): Project {
  return { ...project, files: new Map([...project.files].filter(([known]) => known !== path)) };
}

/** Published texts are guarded by checks of their own; other damage is done elsewhere. */
export function isPublished({ lock }: Project, path: string): boolean {
  return lock.records.some(({ work, version }) => path.endsWith(`/regulations/${work}/${version}.mdx`));
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

export function textOf(project: Project, path: string): string {
  return project.files.get(path)?.text ?? '';
}

export function knowledgeBase(project: Project): KnowledgeBase {
  return contextOf(project).kb;
}

export const PROSE = /^src\/content\/(?:roles|terms)\//;
export const ROLES = /^src\/content\/roles\//;
export const TERMS = /^src\/content\/terms\//;
export const STANDARDS = /^src\/content\/standards\//;
export const REGULATIONS = /^src\/content\/regulations\//;
export const CONFLICTS = /^src\/content\/conflicts\//;
export const FORMS = /^src\/content\/forms\//;
export const MATRICES = /^src\/content\/matrices\//;
export const PROCEDURES = /^src\/content\/procedures\//;
export const ALL = /^src\/content\//;
