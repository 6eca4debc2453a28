/** What a facilitator kept of one tabletop: when each inject was told, what the table did, and the marks. */

export const TABLETOP_FORMAT = 'kb-tabletop/1';

export interface Tabletop {
  format: typeof TABLETOP_FORMAT;
  exercise: { id: string; code: string; title: string; version: string; hash: string; plans: string[] };
  startedAt: number | null;
  pausedAt: number | null;
  /** Milliseconds of pauses that are over. */
  held: number;
  /** When each inject was told, by its index. */
  told: Record<string, number>;
  notes: Record<string, string>;
  /** 1, 3 or 5, by item. */
  scores: Record<string, number>;
  reasons: Record<string, string>;
}

/** The nine items that are marked (erp-emergency 1.0, 第四十四条第一款). */
const ITEMS = 9;

/** Sums up the marks: an item with 1, or an average below 3, and the aim was missed. */
export function scoreOf(scores: Readonly<Record<string, number>>): { average: number | null; reached: boolean; label: string } {
  const marks = Object.values(scores);
  if (marks.length === 0) return { average: null, reached: false, label: '' };
  const average = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  const reached = marks.every((mark) => mark > 1) && average >= 3;
  const missing = ITEMS - marks.length;
  return { average, reached, label: `平均 ${average.toFixed(1)} 分${missing > 0 ? `，还有${missing}项没有评` : `，${reached ? '达到目标' : '没有达到目标'}`}` };
}

/** Tells whether a value that was read back is a tabletop. */
export function isTabletop(value: unknown): value is Tabletop {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== TABLETOP_FORMAT) return false;
  const part = (key: string): unknown => Reflect.get(value, key);
  const exercise = part('exercise');
  return (
    typeof exercise === 'object' && exercise !== null && 'id' in exercise && typeof exercise.id === 'string' &&
    ['told', 'scores'].every((key) => isTable(part(key), Number.isFinite)) && ['notes', 'reasons'].every((key) => isTable(part(key), (item) => typeof item === 'string')) &&
    Number.isFinite(part('held')) && ['startedAt', 'pausedAt'].every((key) => part(key) === null || Number.isFinite(part(key)))
  );
}

function isTable(value: unknown, fits: (item: unknown) => boolean): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(fits);
}
