import fc from 'fast-check';
import type { PlanLevel } from '../../../src/domain/schemas/plan.ts';
import type { EventLevel } from '../../../src/domain/schemas/event-levels.ts';

/** A row of the table of levels; only the band of outage minutes matters here. */
export function levelRow(level: EventLevel, from?: number, below?: number): PlanLevel {
  return { level, criteria: ['核心业务中断'], from, below, commander: 'om-manager', deputy: 'om-dba', arrive: '30分钟', brief: '每小时', restore: '4小时' };
}

/** The table of the fixture company: Ⅳ to 120 minutes, Ⅲ to 240, Ⅱ to 1440, Ⅰ beyond. */
export const TABLE: readonly PlanLevel[] = [levelRow(1, 1440), levelRow(2, 240, 1440), levelRow(3, 120, 240), levelRow(4, 0, 120)];

/** A table without gap or overlap, its rows in any order. */
export const soundTable: fc.Arbitrary<PlanLevel[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 3, maxLength: 3 })
  .chain((cuts) => {
    const [first = 0, second = 0, third = 0] = cuts.toSorted((a, b) => a - b);
    return fc.shuffledSubarray([levelRow(4, 0, first), levelRow(3, first, second), levelRow(2, second, third), levelRow(1, third)], { minLength: 4 });
  });

const minute = fc.option(fc.nat({ max: 6 }), { nil: undefined });

/** Any four rows, most of them unsound; small numbers, so that gaps, overlaps and sound tables all come up. */
export const anyTable: fc.Arbitrary<PlanLevel[]> = fc
  .tuple(...([1, 2, 3, 4] as const).map((level) => fc.tuple(minute, minute).map(([from, below]) => levelRow(level, from, below === 0 ? undefined : below))))
  .chain((rows) => fc.shuffledSubarray(rows, { minLength: 4 }));

/** The levels whose band holds a minute. */
export function levelsAt(table: readonly PlanLevel[], minutes: number): EventLevel[] {
  return table.filter(({ from, below }) => from !== undefined && from <= minutes && (below === undefined || minutes < below)).map(({ level }) => level);
}
