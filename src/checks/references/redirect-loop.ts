import type { Check } from '../check.ts';
import type { Reference } from '../../domain/references.ts';

export const redirectLoop: Check = {
  name: 'redirect-loop',
  group: 'references',
  severity: 'error',
  title: '替代关系不成环',
  why: '跟着“已由……替代”走的读者会绕回原地',
  remedy: '断开其中一环',
  bad: `A 由 B 替代，B 由 A 替代`,
  good: `A 由 B 替代`,
  *run({ kb }) {
    const replacements = kb.references.filter(({ relation }) => relation === 'replacedBy' || relation.endsWith('ReplacedBy'));
    const next = new Map(replacements.map((reference) => [`${reference.from.collection}/${reference.from.id}`, reference]));
    for (const reference of replacements) {
      const loop = follow(reference, next);
      if (loop) yield { path: reference.from.path, span: reference.span, message: `替代关系成环：${loop.join(' → ')}`, remedy: ['断开其中一环'] };
    }
  },
};

/** The ids on the way, when the way leads back to its start. */
function follow(start: Reference, next: ReadonlyMap<string, Reference>): string[] | null {
  const way = [start.from.id];
  const seen = new Set<string>();
  let current: Reference | undefined = start;
  while (current && !seen.has(current.to.id)) {
    way.push(current.to.id);
    if (current.to.id === start.from.id) return way;
    seen.add(current.to.id);
    current = next.get(`${current.to.kind}/${current.to.id}`);
  }
  return null;
}
