import type { TO_FILL } from '../left-over.ts';
import type { EventLevel } from '../schemas/event-levels.ts';
import type { Drill, Improvement, ScoreItem, Stage } from '../schemas/drill.ts';

/** What is known, or the mark that somebody must write it. */
export type Open<Value> = Value | typeof TO_FILL;

export interface DraftEvent {
  /** Beijing time, 02:19. */
  at: Open<string>;
  /** Midnights passed since the day of the record. */
  day: number;
  stage: Stage;
  what: Open<string>;
  by?: string;
}

/** A piece of the body: plain text, which printing keeps from becoming markup. */
export interface DraftBlock {
  kind: 'paragraph' | 'heading' | 'item';
  text: string;
}

/** A record of a drill or an incident that may still wait for what no run can tell. Order of fields is the order in the file. */
export interface Draft {
  id: string;
  code: string;
  title: string;
  summary: string;
  kind: Drill['kind'];
  form?: Open<NonNullable<Drill['form']>>;
  sample?: true;
  date: string;
  place: Open<string>;
  level: Open<EventLevel>;
  plans: Open<string[]>;
  runbooks: string[];
  exercise?: string;
  services: Open<string[]>;
  scenario: Open<string>;
  objectives?: Open<string[]>;
  commander: Open<string>;
  participants: Open<string[]>;
  evaluators?: Open<string[]>;
  recorder: Open<string>;
  timeline: DraftEvent[];
  measured: Drill['measured'];
  scores?: Open<{ [Item in ScoreItem]?: Open<1 | 3 | 5> }>;
  findings: Open<string[]>;
  improvements: Open<Improvement[]>;
  evidence: Open<string[]>;
  run: { id: string; sha256: string };
  approvedBy: Open<string>;
  body: DraftBlock[];
}

/** Changes every piece of free text of a draft; ids, codes, dates and numbers stay. */
export function mapTexts(draft: Draft, change: (text: string) => string): Draft {
  const list = (texts: Open<string[]>): Open<string[]> => (typeof texts === 'string' ? texts : texts.map(change));
  return {
    ...draft,
    title: change(draft.title),
    summary: change(draft.summary),
    place: change(draft.place),
    scenario: change(draft.scenario),
    ...(draft.objectives === undefined ? {} : { objectives: list(draft.objectives) }),
    timeline: draft.timeline.map((event) => ({ ...event, what: change(event.what) })),
    findings: list(draft.findings),
    improvements: typeof draft.improvements === 'string' ? draft.improvements : draft.improvements.map((item) => ({ ...item, what: change(item.what) })),
    evidence: list(draft.evidence),
    run: { ...draft.run, id: change(draft.run.id) },
    body: draft.body.map(({ kind, text }) => ({ kind, text: change(text) })),
  };
}

/** Makes foreign text one line without anything that cannot be seen: controls, marks of direction, halves of characters. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\u0085\u2028\u2029]+/gu, ' ').replaceAll(/\p{C}/gu, '').trim();
}
