import type { Entry } from '../domain/entry.ts';
import { byCode } from '../domain/order.ts';

/** Folders below `runbooks/`, in the order in which a reader looks: from what users see down to the machine room. */
const AREAS = {
  application: '应用与并发',
  workflow: '工作流',
  integration: '接口与付款',
  database: '数据库与灾备',
  platform: '启停与机房',
  access: '账号',
  security: '安全',
  maintenance: '补丁、口令与克隆',
} as const;

export interface Area {
  id: string;
  title: string;
  runbooks: Entry<'runbooks'>[];
}

/** Runbooks by the folder they stand in; a folder without a name of its own comes last under its own name. */
export function areasOf(runbooks: readonly Entry<'runbooks'>[]): Area[] {
  const byFolder = Map.groupBy(runbooks, ({ facts }) => facts.path.split('/').at(-2) ?? '');
  const order = Object.keys(AREAS);
  return [...byFolder]
    .map(([id, members]) => ({ id, title: Object.entries(AREAS).find(([known]) => known === id)?.[1] ?? id, runbooks: byCode(members) }))
    .sort((a, b) => (order.indexOf(a.id) + 1 || 99) - (order.indexOf(b.id) + 1 || 99));
}
