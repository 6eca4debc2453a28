import { positionAt } from '../../../src/domain/document.ts';
import { createCitationLibrary, localAliases, resolveMention, type CitationLibrary, type CitationResolution } from '../../../src/domain/regulation/citation/resolve.ts';
import { walkProvisions, type Level, type StructureProblem } from '../../../src/domain/regulation/provision.ts';
import { orderVersions, readRegulationText, type ReadRegulation } from './read-regulation.ts';
import type { FoundText, Obstacle } from './read-texts.ts';
import { compareText } from '../../../src/domain/order.ts';

export type InspectSeverity = 'error' | 'warning' | 'notice';

export interface InspectFinding {
  severity: InspectSeverity;
  name: string;
  /** 1-based; null where there is no place. */
  line: number | null;
  column: number | null;
  message: string;
  remedy: string;
}

export interface InspectedCitation {
  text: string;
  /** 1-based. */
  line: number;
  column: number;
  /** 0-based UTF-16 offsets in the file; the end is exclusive. */
  start: number;
  end: number;
  status: CitationResolution['status'];
  /** Ids of every provision it points at, ranges expanded; empty with a reason when it points at nothing. */
  resolved: string[];
  /** Title of the document it leads to, or names. */
  document: string | null;
  parts: { text: string; targets: string[]; reason: string | null }[];
  reason: { kind: string; message: string } | null;
}

export interface Inspection {
  path: string;
  title: string;
  numbering: string;
  counts: Record<Level, number>;
  /** Every provision in document order, with its own words. */
  provisions: { id: string; level: Level; label: string; heading: string | null; line: number; text: string }[];
  citations: InspectedCitation[];
  findings: InspectFinding[];
}

/** Damage that changes what a citation means is an error; looks and habits are not. */
const SEVERITIES = {
  'article-gap': 'warning', 'article-repeat': 'error', 'article-back': 'error',
  'item-gap': 'warning', 'item-repeat': 'error', 'item-back': 'error',
  'text-before-first-article': 'notice', 'article-in-quotation': 'notice', 'item-without-paragraph': 'warning',
  'emphasis-lost': 'warning', 'list-instead-of-items': 'warning', 'heading-unknown': 'notice', 'no-articles': 'notice',
} as const satisfies Record<StructureProblem['kind'], InspectSeverity>;

/** Citations in a text without a date mean the newest version there is. */
const NEWEST = '9999-12-31';

/** Inspects texts together, as one library: citations between them resolve. */
export function inspectTexts(found: readonly FoundText[]): Inspection[] {
  const read = orderVersions(found.flatMap(({ path, text }) => (text === null ? [] : [readRegulationText(path, text)])));
  const library = createCitationLibrary(read.map(({ version }) => version), [], { anyLegalTitle: true });
  const inspections = new Map(read.map((regulation) => [regulation.path, inspect(regulation, library)]));
  return found.map(({ path, reason }) => inspections.get(path) ?? unreadable(path, reason ?? { message: '读不出来', remedy: '核对文件' }));
}

function inspect(read: ReadRegulation, library: CitationLibrary): Inspection {
  const { version, mentions, lineStarts } = read;
  const local = localAliases(mentions);
  const context = { self: version, date: version.effective ?? NEWEST, library, local };
  const resolutions = mentions.map((mention) => resolveMention(mention, context)).filter(({ status }) => status !== 'not-a-citation');
  const provisions = [...walkProvisions(version.text.children)];
  const counts = emptyCounts();
  for (const { level } of provisions) counts[level] += 1;
  return {
    path: read.path,
    title: version.title,
    numbering: version.numbering,
    counts,
    provisions: provisions.map(({ id, level, label, heading, span, text }) => ({ id, level, label, heading, line: positionAt(lineStarts, span.start).line, text })),
    citations: resolutions.map((resolution) => describe(resolution, lineStarts)),
    findings: sortFindings([...fallbackFinding(read), ...version.text.problems.map((problem) => structureFinding(problem, lineStarts)), ...resolutions.flatMap((resolution) => citationFinding(resolution, lineStarts))]),
  };
}

function describe(resolution: CitationResolution, lineStarts: readonly number[]): InspectedCitation {
  const { mention, status, parts, problem, title } = resolution;
  return {
    text: mention.text,
    ...positionAt(lineStarts, mention.span.start),
    ...mention.span,
    status,
    resolved: parts.flatMap(({ targets }) => targets),
    document: title,
    parts: parts.map((part) => ({ text: part.part.text, targets: part.targets, reason: part.problem?.message ?? null })),
    reason: status === 'unresolved' && problem ? { kind: problem.kind, message: problem.message } : null,
  };
}

function structureFinding(problem: StructureProblem, lineStarts: readonly number[]): InspectFinding {
  return { severity: SEVERITIES[problem.kind], name: problem.kind, ...positionAt(lineStarts, problem.span.start), message: problem.message, remedy: problem.remedy };
}

function citationFinding({ mention, status, problem }: CitationResolution, lineStarts: readonly number[]): InspectFinding[] {
  if (status !== 'unresolved' || !problem) return [];
  const remedy = problem.candidates.length > 0 ? `核对条号，是否指${problem.candidates.slice(0, 3).join('或者')}` : '核对条号';
  return [{ severity: 'error', name: `citation-${problem.kind}`, ...positionAt(lineStarts, mention.span.start), message: `引文“${mention.text}”：${problem.message}`, remedy }];
}

function fallbackFinding({ fallback }: ReadRegulation): InspectFinding[] {
  return fallback === null ? [] : [{ severity: 'warning', name: 'body-parse', line: null, column: null, message: `不能按 Markdown 解析（${fallback}），已逐行按自然段读取`, remedy: '改正所述之处' }];
}

function unreadable(path: string, reason: Obstacle): Inspection {
  return {
    path, title: '', numbering: 'article', counts: emptyCounts(), provisions: [], citations: [],
    findings: [{ severity: 'error', name: 'file-readable', line: null, column: null, ...reason }],
  };
}

function emptyCounts(): Record<Level, number> {
  return { part: 0, subpart: 0, chapter: 0, section: 0, article: 0, paragraph: 0, item: 0, point: 0, annex: 0, clause: 0 };
}

function sortFindings(findings: InspectFinding[]): InspectFinding[] {
  return findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || compareText(a.name, b.name));
}
