import { paint } from '../terminal.ts';
import type { InspectedCitation, InspectFinding, Inspection } from './inspection.ts';
import { totalsOf } from './totals.ts';

const COLOURS = { error: 'red', warning: 'yellow', notice: 'cyan' } as const;
const LEVELS = [['part', '编'], ['chapter', '章'], ['section', '节'], ['article', '条'], ['clause', '条款'], ['paragraph', '款'], ['item', '项'], ['point', '目'], ['annex', '附件']] as const;
/** What stands in a table of contents. */
const HEADINGS: ReadonlySet<string> = new Set(['part', 'subpart', 'chapter', 'section', 'annex']);
const MOST_IN_FOLDER = 5;

/** Prints inspections for people. One file is shown with its outline and every citation, a folder in short. */
export function printInspections(inspections: readonly Inspection[]): string {
  const detailed = inspections.length === 1;
  const files = inspections.map((inspection) => printFile(inspection, detailed));
  return [...files, detailed ? '' : printTotals(inspections)].filter((part) => part !== '').join('\n\n') + '\n';
}

function printFile(inspection: Inspection, detailed: boolean): string {
  const { path, title, counts, citations, provisions, findings } = inspection;
  const structure = LEVELS.filter(([level]) => counts[level] > 0).map(([level, noun]) => `${counts[level]} ${noun}`).join('  ');
  const dead = citations.filter(({ status }) => status === 'unresolved').length;
  const lines = [paint('bold', title === '' ? path : `《${title}》`) + (title === '' ? '' : paint('dim', `  ${path}`))];
  if (structure !== '') lines.push(`  结构  ${structure}`);
  if (citations.length > 0) lines.push(`  引文  ${citations.length} 处${dead === 0 ? '' : `，${dead} 处落空`}`);
  if (detailed) lines.push(...provisions.filter(({ level }) => HEADINGS.has(level)).map(({ label, heading, line }) => `        ${label} ${heading ?? ''}`.trimEnd() + paint('dim', `  :${line}`)));
  if (detailed) lines.push(...citations.map((citation) => printCitation(path, citation)));
  const shown = detailed ? findings : findings.filter(({ severity }) => severity !== 'notice').slice(0, MOST_IN_FOLDER);
  lines.push(...shown.map((finding) => printFinding(path, finding)));
  const hidden = findings.length - shown.length;
  if (hidden > 0) lines.push(paint('dim', `  另有 ${hidden} 个发现，单独检查这个文件可见`));
  return lines.join('\n');
}

function printCitation(path: string, { text, line, column, status, document, parts, reason }: InspectedCitation): string {
  const place = paint('dim', `  ${path}:${line}:${column}`);
  if (status === 'external') return `${place}  ${text}  → ${paint('cyan', `《${document ?? ''}》（不在所查文件之内）`)}`;
  if (reason) return `${place}  ${text}  → ${paint('red', reason.message)}`;
  const targets = parts.map(({ targets: ids }) => (ids.length > 4 ? `${ids[0]} … ${ids.at(-1)}` : ids.join(' '))).join('；');
  return `${place}  ${text}  → ${targets === '' ? `《${document ?? ''}》` : targets}`;
}

function printFinding(path: string, { severity, name, line, column, message, remedy }: InspectFinding): string {
  const place = line === null ? path : `${path}:${line}:${column}`;
  return `  ${place} ${paint(COLOURS[severity], severity)} ${name}\n    ${message}\n    改法 ${remedy}`;
}

function printTotals(inspections: readonly Inspection[]): string {
  const { files, articles, paragraphs, items, citations, parts, resolved, external, unresolved, findings } = totalsOf(inspections);
  return [
    `合计  ${files} 个文件  ${articles} 条  ${paragraphs} 款  ${items} 项`,
    `引文  ${citations} 处（${parts} 个指向）：解析到条款 ${resolved}，指向其他文件 ${external}，落空 ${unresolved}`,
    `发现  ${findings} 个`,
  ].join('\n');
}
