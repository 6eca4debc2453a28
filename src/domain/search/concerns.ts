import { compareText } from '../order.ts';
import type { SearchRecord } from './record.ts';
import { ROUTER_FORMAT, type ConcernsFile } from './router-file.ts';

/** Says of everything that is searched which modules and which posts it concerns. */
export function createConcerns(records: readonly SearchRecord[]): ConcernsFile {
  const concerning = records.filter(({ modules, roles }) => modules.length + roles.length > 0);
  return { format: ROUTER_FORMAT, concerns: Object.fromEntries(concerning.map(({ url, modules, roles }): [string, [string[], string[]]] => [url, [modules, roles]]).sort(([a], [b]) => compareText(a, b))) };
}
