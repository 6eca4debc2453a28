import { todayIn } from '../../src/domain/dates.ts';

/** Today in Asia/Shanghai; `BUILD_DATE` pins it for reproducible builds. */
export function currentDay(): string {
  return process.env['BUILD_DATE'] ?? todayIn('Asia/Shanghai', new Date());
}
