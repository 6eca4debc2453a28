import { formatChinese } from '../domain/dates.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Version, Work } from '../domain/works.ts';
import { compareText } from '../domain/order.ts';

/** One version coming out: what a reader who follows changes wants to hear of. */
export interface VersionEvent {
  work: Work;
  version: Version;
  /** Day of issue, or of effect where that is all there is. */
  date: string;
  title: string;
  summary: string;
}

/** Every issued version, newest first. Dates come from the content, never from a clock. */
export function versionEvents(kb: KnowledgeBase): VersionEvent[] {
  const events = kb.works.flatMap((work) => work.versions.flatMap((version) => eventOf(work, version)));
  return events.sort((a, b) => compareText(b.date, a.date) || compareText(a.version.id, b.version.id));
}

function eventOf(work: Work, version: Version): VersionEvent[] {
  const { issued, effective, title, version: number, changeSummary, summary, trial } = version.entry.data;
  const date = issued ?? effective;
  if (date === undefined) return [];
  const when = effective === undefined ? '' : `自${formatChinese(effective)}起施行。`;
  return [{ work, version, date, title: `${title}${trial ? '（试行）' : ''} ${number}版`, summary: `${when}${changeSummary ?? summary}` }];
}
