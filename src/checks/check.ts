import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { DocumentFacts } from '../domain/document.ts';
import type { Span } from '../domain/text.ts';
import type { BuiltSite } from './built-site.ts';
import type { ContactsFile } from './contacts.ts';
import type { PeopleFile } from './people.ts';

export const severities = ['error', 'warning', 'notice'] as const;
export type Severity = (typeof severities)[number];

export const groups = {
  shape: '文件形态',
  references: '引用关系',
  citations: '条文引用',
  regulations: '制度与版本',
  matrices: '职责矩阵与不相容职责',
  procedures: '流程与表单',
  runbooks: '操作手册',
  commands: 'EBS 与数据库命令',
  plans: '预案与演练',
  faqs: '问答与模块',
  built: '成品站点',
  suppressions: '豁免',
} as const satisfies Record<string, string>;
export type Group = keyof typeof groups;

/** Replaces one stretch of one file. */
export interface Edit {
  span: Span;
  /** What stands there; where the file says something else (escapes, bold, a line break inside) the edit is not made. */
  old: string;
  text: string;
}

/** What a check found: one defect, one place, at least one act that mends it. */
export interface Finding {
  path: string;
  /** Null where the defect has no place in the file. */
  span: Span | null;
  /** What is wrong, with id, field and actual value; no full stop. */
  message: string;
  /** Concrete acts, at most three, best first. */
  remedy: readonly string[];
  /** A change that is right without asking; applied by `--fix`. */
  fix?: readonly Edit[];
}

export interface CheckContext {
  kb: KnowledgeBase;
  /** Paths of files under the content folders that are not documents (images, attachments). */
  assets: ReadonlySet<string>;
  /** Hash of the fingerprint recipe; an argument because the judgement itself is pure. */
  sha256: (text: string) => string;
  /** Names of all checks, for judging suppressions. */
  checkNames: ReadonlySet<string>;
  /** The built site, when there is one to compare with. */
  site: BuiltSite | null;
  /** The local file of who holds which posts, when one was given. */
  people: PeopleFile | null;
  /** The local file of duty contacts, when one was given. */
  contacts: ContactsFile | null;
}

/** What a check says about itself: what it judges, why it matters, how to mend it. */
export interface CheckText {
  /** Equal to the file name. */
  name: string;
  group: Group;
  severity: Severity;
  /** What it verifies, in one line. */
  title: string;
  /** Why a reader, author or auditor should care. */
  why: string;
  /** How to mend it. */
  remedy: string;
  /** A bad and a good excerpt of content. */
  bad: string;
  good: string;
}

/** A check is plain data: its text and the judgement itself. */
export interface Check extends CheckText {
  /** Judges the whole content. An entry that failed its schema is not among the entries, but its id exists. */
  run(context: CheckContext): Iterable<Finding>;
}

/** One problem list, filtered by name: for checks that judge what reading already saw. */
export function* readProblems(context: CheckContext, name: DocumentFacts['problems'][number]['check']): Generator<Finding> {
  for (const document of context.kb.documents) {
    for (const problem of document.problems) {
      if (problem.check === name) yield { path: document.path, span: problem.span, message: problem.message, remedy: problem.remedy };
    }
  }
}

/** The place of a front-matter value (or of its key, or of the whole), for findings about fields. */
export function fieldSpan(document: DocumentFacts, field: string): Span | null {
  return document.fields[field]?.value ?? document.fields['']?.value ?? null;
}
