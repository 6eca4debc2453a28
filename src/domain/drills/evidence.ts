import type { KnowledgeBase } from '../knowledge-base.ts';
import type { Refusal } from '../regulation/versions/release.ts';
import type { Drill } from '../schemas/drill.ts';
import type { Draft, Open } from './draft.ts';
import type { Person } from './people.ts';
import type { Happening } from './run-timeline.ts';
import type { Told } from './told.ts';

/** What only the export tells; the rest of a record is what people tell. */
export interface Evidence {
  /** What the record is called in its id, like fra-full. */
  subject: string;
  title: string;
  summary: string;
  form: Draft['form'];
  startedAt: number;
  happenings: Happening[];
  plans: Open<string[]>;
  runbooks: string[];
  exercise?: string;
  scenario: Open<string>;
  participants: string[];
  measured: Drill['measured'];
  scores: Draft['scores'];
  runId: string;
  body: Draft['body'];
  people: Person[];
  /** What whoever records has to know. */
  remarks: string[];
}

export type EvidenceOutcome = { refusals: Refusal[] } | { evidence: Evidence };

export interface RecordContext {
  kb: KnowledgeBase;
  told: Told;
  /** The records that there are, as text: one that still has marks in it is no entry yet, and has its code all the same. */
  records: readonly { path: string; text: string }[];
  /** SHA-256 of the bytes of the exported file. */
  sha256: string;
  /** Tells whether a word can only be a person's name. */
  isName: (word: string) => boolean;
}
