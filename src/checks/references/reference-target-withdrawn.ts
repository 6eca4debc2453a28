import type { Check } from '../check.ts';
import type { DocumentFacts } from '../../domain/document.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { withdrawalOf } from '../../domain/withdrawals.ts';

export const referenceTargetWithdrawn: Check = {
  name: 'reference-target-withdrawn',
  group: 'references',
  severity: 'error',
  title: '现行文件不引用已撤销的文件和活动',
  why: '已撤销的岗位没有人在岗，职责就落空',
  remedy: '改为接替它的标识',
  bad: `owner: it-centre（已撤销）`,
  good: `owner: it-dept`,
  *run({ kb }) {
    for (const { from, field, relation, span, to } of kb.references) {
      if (relation.endsWith('ReplacedBy') || isHistoric(kb, from)) continue;
      const withdrawn = withdrawalOf(kb, to.kind, to.id);
      if (withdrawn === null || withdrawn.on > kb.today) continue;
      yield {
        path: from.path,
        span,
        message: `${field} 指向的 ${to.id} 已于 ${withdrawn.on} 撤销`,
        remedy: [withdrawn.replacedBy === undefined ? '改为在用的标识' : `改为 ${withdrawn.replacedBy}`],
      };
    }
  },
};

/** A text that is no longer in force, or a document itself withdrawn, keeps the references it had. */
function isHistoric(kb: KnowledgeBase, { path, collection, id }: DocumentFacts): boolean {
  const own = withdrawalOf(kb, collection, id);
  if (own !== null && own.on <= kb.today) return true;
  const version = kb.versionIn(path);
  return version !== null && version.status !== 'inforce' && version.status !== 'upcoming' && version.status !== 'draft';
}
