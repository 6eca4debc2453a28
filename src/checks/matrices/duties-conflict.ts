import { fieldSpan, type Check, type Finding } from '../check.ts';
import { peopleHolders } from '../people.ts';
import { CONFLICT_LEVELS } from '../../domain/schemas/conflict.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { conflictsOf, exceptionsFor, officialHolders, type FoundConflict, type Holder } from '../../domain/segregation/conflicts.ts';

export const dutiesConflict: Check = {
  name: 'duties-conflict',
  group: 'matrices',
  severity: 'error',
  title: '没有一个岗位、权限模板或人员同时持有两项不相容职责',
  why: '两项职责集于一人，差错和舞弊没有第二双眼睛',
  remedy: '把其中一项交给别的岗位或从模板中去掉；限制授予的，按规定登记有期限的例外',
  bad: `岗位权限模板 应付会计 同时含有 应付发票录入 和 付款`,
  good: `付款放在出纳的模板里`,
  *run({ kb, people }) {
    for (const holder of officialHolders(kb)) {
      for (const conflict of conflictsOf(kb, holder)) {
        // An exception that ran out or is not allowed is a finding of its own; one that has not begun allows nothing yet.
        if (exceptionsFor(kb, conflict.pair.id, holder).some(({ exception: { from, until } }) => from <= kb.today || until < from) || comesWithThePost(kb, conflict)) continue;
        yield { path: conflict.right.from.path, span: fieldSpan(conflict.right.from, conflict.right.field), ...describe(conflict) };
      }
    }
    for (const { holder, sources, span } of people ? peopleHolders(kb, people) : []) {
      for (const conflict of conflictsOf(kb, holder)) {
        if (!isHeldWhole(kb, conflict, sources)) yield { path: people?.path ?? '', span, ...describe(conflict) };
      }
    }
  },
};

/** What a post holds by itself is reported at the post, not again at each of its templates. */
function comesWithThePost(kb: KnowledgeBase, { holder, pair }: FoundConflict): boolean {
  if (holder.kind !== 'template') return false;
  const post = officialHolders(kb).find(({ kind, id }) => kind === 'role' && id === kb.get('templates', holder.id)?.data.role);
  return post !== undefined && conflictsOf(kb, post).some((other) => other.pair === pair);
}

/** One post or template of the person holds both sides by itself: it is reported there, or allowed there. */
function isHeldWhole(kb: KnowledgeBase, { pair }: FoundConflict, sources: readonly Pick<Holder, 'kind' | 'id'>[]): boolean {
  return officialHolders(kb)
    .filter(({ kind, id }) => sources.some((source) => source.kind === kind && source.id === id))
    .some((holder) => conflictsOf(kb, holder).some((conflict) => conflict.pair === pair));
}

const KINDS = { role: '岗位', template: '岗位权限模板', person: '人员' } as const;

function describe({ holder, pair, left, right }: FoundConflict): Pick<Finding, 'message' | 'remedy'> {
  const { label, exceptions } = CONFLICT_LEVELS[pair.level];
  return {
    message: `${KINDS[holder.kind]} ${holder.title} 持有不相容职责“${pair.title}”（${label}）：一边 ${left.path.join(' → ')}；另一边 ${right.path.join(' → ')}`,
    remedy: ['把其中一项交给别的岗位，或从权限模板中去掉', ...(exceptions ? ['确需授予的，登记有期限和补偿控制的例外'] : [])],
  };
}
