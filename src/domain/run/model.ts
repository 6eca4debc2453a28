/**
 * A run sheet: what was really done with a runbook, by whom and when. It holds the edition it was started with, so that a
 * record stays whole when the runbook changes. Times are milliseconds since 1970; nothing here reads a clock.
 */

export const RUN_FORMAT = 'kb-run/1';

export interface RunWay {
  /** The condition; null for what comes next when all is as expected. */
  when: string | null;
  /** Step to go on with; null where the way ends, escalates or leaves. */
  to: string | null;
  ends: boolean;
  escalates: boolean;
  /** Another runbook or a plan. */
  leaves: { code: string; title: string; url: string } | null;
}

export interface RunStep {
  id: string;
  number: number;
  title: string;
  kind: string;
  risk: string;
  /** Title of the post. */
  by: string;
  runAs: string;
  minutes: number | null;
  second: boolean;
  expect: string;
  ifNot: string;
  evidence: string;
  /** True where the facts of the step still await an expert. */
  doubt: boolean;
  text: string[];
  commands: { language: string; text: string }[];
  ways: RunWay[];
}

export interface RunDefinition {
  runbook: { id: string; code: string; title: string; version: string; hash: string };
  /** Minutes of an untroubled run. */
  minutes: number;
  parameters: { name: string; label: string; pattern: string; example: string; hint: string }[];
  escalation: { after: number; to: string; when: string }[];
  verification: string[];
  steps: RunStep[];
}

export const PURPOSES = { incident: '事件处置', drill: '演练', change: '计划变更' } as const;
export type Purpose = keyof typeof PURPOSES;

export const OUTCOMES = { expected: '如预期', unexpected: '不符', skipped: '跳过' } as const;
export type Outcome = keyof typeof OUTCOMES;

export const RESULTS = { recovered: '已恢复', escalated: '已升级或转预案', abandoned: '中止' } as const;
export type Result = keyof typeof RESULTS;

/** One visit to one step. */
export interface RunEntry {
  step: string;
  startedAt: number;
  endedAt: number | null;
  outcome: Outcome | null;
  /** The condition of the way that was taken, where there was a choice. */
  way: string | null;
  /** What was really seen. */
  actual: string;
  operator: string;
  /** Who stood beside, and when the gate was opened. */
  second: { name: string; at: number } | null;
}

export interface RunNote {
  at: number;
  text: string;
  by: string;
}

export interface Run {
  format: typeof RUN_FORMAT;
  id: string;
  /** Counts changes, so that of two copies the later one is known. */
  revision: number;
  definition: RunDefinition;
  purpose: Purpose;
  /** Number of the incident, change or drill. */
  reference: string;
  operator: string;
  values: Record<string, string>;
  startedAt: number;
  endedAt: number | null;
  result: Result | null;
  pauses: { from: number; to: number | null; reason: string }[];
  entries: RunEntry[];
  notes: RunNote[];
}
