import { z } from 'zod';
import type { Run } from '../run/model.ts';
import { readRun } from '../run/read.ts';
import { TABLETOP_FORMAT } from '../run/tabletop.ts';
import { SCORE_ITEMS, type ScoreItem } from '../schemas/drill.ts';
import { isPlausible } from './moments.ts';

const moment = z.number().refine(isPlausible);
const index = z.string().regex(/^\d{1,3}$/);
const scoreItem = z.enum(Object.keys(SCORE_ITEMS).filter(isScoreItem));

/** What the page of an exercise exports, looked at to the last key: unlike a browser, a record is no place for guesses. */
const tabletopSchema = z.object({
  format: z.literal(TABLETOP_FORMAT),
  exercise: z.object({ id: z.string(), code: z.string(), title: z.string(), version: z.string(), hash: z.string(), plans: z.array(z.string()) }),
  startedAt: moment.nullable(),
  pausedAt: moment.nullable(),
  held: z.number().nonnegative(),
  told: z.record(index, moment),
  notes: z.record(index, z.string()),
  scores: z.partialRecord(scoreItem, z.literal([1, 3, 5])),
  reasons: z.partialRecord(scoreItem, z.string()),
});

const isTabletop = z.looseObject({ format: z.literal(TABLETOP_FORMAT) });

export type ExportedTabletop = z.infer<typeof tabletopSchema>;

export type Exported = { kind: 'run'; run: Run } | { kind: 'tabletop'; tabletop: ExportedTabletop };

/** Reads what a run sheet or the page of an exercise exported; says in Chinese what is wrong with it. */
export function readExported(text: string): { ok: true; exported: Exported } | { ok: false; message: string } {
  const value = parsed(text);
  if (!isTabletop.safeParse(value).success) {
    const read = readRun(text);
    return read.ok ? { ok: true, exported: { kind: 'run', run: read.run } } : read;
  }
  const result = tabletopSchema.safeParse(value);
  if (result.success) return { ok: true, exported: { kind: 'tabletop', tabletop: result.data } };
  return { ok: false, message: `推演记录的 ${result.error.issues.map(({ path }) => path.join('.')).slice(0, 3).join('、')} 缺了，或者被改坏了` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function isScoreItem(name: string): name is ScoreItem {
  return Object.hasOwn(SCORE_ITEMS, name);
}
