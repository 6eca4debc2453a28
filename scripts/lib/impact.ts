import { nameOf, keyOf, type Element } from '../../src/domain/impact/elements.ts';
import { impactOf, type Impact } from '../../src/domain/impact/impact.ts';
import { elementsNamed } from '../../src/domain/impact/targets.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { nearest } from '../../src/domain/nearest.ts';
import { changedElements } from './changed-elements.ts';
import type { CheckOptions } from './check-options.ts';
import { readContent } from './content.ts';
import { EXIT, UsageError } from './terminal.ts';

/** The order in which what is affected is listed, with its heading. */
const GROUPS: readonly { title: string; holds: (element: Element) => boolean }[] = [
  { title: '岗位（须重新告知、培训）', holds: (element) => element.kind === 'document' && element.collection === 'roles' },
  { title: '活动', holds: (element) => element.kind === 'part' && element.part === 'activities' },
  { title: '步骤', holds: (element) => element.kind === 'step' },
  { title: '不相容职责、系统职责与功能', holds: (element) => element.kind === 'part' && element.part !== 'activities' },
  { title: '条款', holds: (element) => element.kind === 'provision' },
  { title: '文件', holds: (element) => element.kind === 'document' && element.collection !== 'roles' },
];

/** `check impact <what…>` or `check impact --since <revision>`: everything that depends on it, with the chain of reasons. */
export function impact(options: CheckOptions): number {
  const { root, today, since, paths, writtenFormat } = options;
  const format = writtenFormat ?? 'pretty';
  if (format !== 'pretty' && format !== 'json') throw new UsageError(`impact 没有 ${format} 这种格式`, '用 pretty、json 之一');
  const { kb } = readContent(root, today);
  const changed = [...paths.flatMap((word) => named(kb, word)), ...(since === null ? [] : changedElements(root, kb, since))];
  if (paths.length === 0 && since === null) throw new UsageError('impact 后面没有写改了什么', '写条款、标识或者编码，如 运维办法第三十条、om-dba、FRM-INC-01；或用 --since <git 版本>');
  const impacts = impactOf(kb, changed);
  process.stdout.write(format === 'json' ? json(kb, changed, impacts) : pretty(kb, changed, impacts));
  return EXIT.clean;
}

function named(kb: KnowledgeBase, word: string): Element[] {
  const elements = elementsNamed(kb, word);
  if (elements.length > 0) return elements;
  const known = [...kb.documents.map(({ id }) => id), ...kb.parts('activities').map(({ id }) => id)];
  const close = nearest(word, known);
  throw new UsageError(`不知道“${word}”指什么`, close.length > 0 ? `是否指 ${close.join('、')}` : '写条款、标识或者编码，如 运维办法第三十条、om-dba、FRM-INC-01');
}

function pretty(kb: KnowledgeBase, changed: readonly Element[], impacts: readonly Impact[]): string {
  const start = `改动 ${changed.length} 处：${changed.slice(0, 12).map((element) => nameOf(kb, element)).join('；')}${changed.length > 12 ? ' …' : ''}\n`;
  const groups = GROUPS.flatMap(({ title, holds }) => {
    const members = impacts.filter(({ element }) => holds(element));
    return members.length > 0 ? [`\n${title} ${members.length}\n${members.map((found) => `  ${nameOf(kb, found.element)}\n    ${reasons(kb, found)}\n`).join('')}`] : [];
  });
  return `${start}${groups.join('')}\n受影响 ${impacts.length} 处\n`;
}

/** 《…》第三十条 ← 活动 OPS-05 每日巡检（依据） ← 岗位 数据库管理员（由其执行） */
function reasons(kb: KnowledgeBase, { path }: Impact): string {
  return path.map(({ element, reason }) => `${nameOf(kb, element)}${reason === null ? '' : `（${reason}）`}`).join(' ← ');
}

function json(kb: KnowledgeBase, changed: readonly Element[], impacts: readonly Impact[]): string {
  const describe = (element: Element): { key: string; name: string } => ({ key: keyOf(element), name: nameOf(kb, element) });
  const affected = impacts.map(({ element, path }) => ({ ...describe(element), path: path.map((step) => ({ ...describe(step.element), reason: step.reason })) }));
  return `${JSON.stringify({ changed: changed.map(describe), affected }, null, 2)}\n`;
}
