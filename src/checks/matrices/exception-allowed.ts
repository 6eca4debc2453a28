import { fieldSpan, type Check, type Finding } from '../check.ts';
import { hasUnread } from '../unread.ts';
import { addDays } from '../../domain/dates.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { allExceptions, conflictsOf, officialHolders, type StandingException } from '../../domain/segregation/conflicts.ts';
import { CONFLICT_LEVELS } from '../../domain/schemas/conflict.ts';

/** erp-om 2.0, 第六条: an approval lasts at most 90 days〔可调〕. */
const LONGEST_DAYS = 90;

export const exceptionAllowed: Check = {
  name: 'exception-allowed',
  group: 'matrices',
  severity: 'error',
  title: `例外只给限制授予的组合，不超过${LONGEST_DAYS}日，控制人与持有人分开，且确有其事`,
  why: '禁止授予的组合不得批准例外；自己监督自己的补偿控制不是控制',
  remedy: '收回权限，或按规定重写例外',
  bad: `pair: invoice-and-payment（禁止授予）`,
  good: `pair: receiving-and-invoice（限制授予），until 不超过 from 后${LONGEST_DAYS}日`,
  *run({ kb }) {
    if (hasUnread(kb, ['modules', 'templates', 'matrices', 'procedures', 'roles', 'conflicts'])) return;
    for (const standing of allExceptions(kb)) {
      const objection = objectionTo(kb, standing);
      if (objection) yield { path: standing.source.facts.path, span: fieldSpan(standing.source.facts, `${standing.field}.${objection.at}`), message: objection.message, remedy: objection.remedy };
    }
  },
};

type Objection = Pick<Finding, 'message' | 'remedy'> & { at: string };

function objectionTo(kb: KnowledgeBase, { exception }: StandingException): Objection | null {
  const { pair: id, from, until, role, template, controlledBy, approvedBy } = exception;
  const pair = kb.all('conflicts').flatMap(({ data }) => data.pairs).find((known) => known.id === id);
  if (!pair) return null;
  const { label, exceptions } = CONFLICT_LEVELS[pair.level];
  if (!exceptions) return { at: 'pair', message: `${id} 是${label}的组合，不得批准例外`, remedy: ['收回其中一项权限，删去例外'] };
  if (until < from) return { at: 'until', message: `例外的截止 ${until} 早于起始 ${from}`, remedy: ['改正日期'] };
  if (until > addDays(from, LONGEST_DAYS)) return { at: 'until', message: `例外从 ${from} 到 ${until}，超过${LONGEST_DAYS}日`, remedy: [`截止改为不晚于 ${addDays(from, LONGEST_DAYS)}`] };
  const held = officialHolders(kb).find((holder) => (holder.kind === 'role' ? holder.id === role : holder.kind === 'template' && holder.id === template));
  if ((role === undefined) === (template === undefined)) return { at: 'pair', message: `${id} 的例外须写 role 或 template 之一`, remedy: ['写明给哪个岗位或哪个岗位权限模板'] };
  const post = role ?? kb.get('templates', template ?? '')?.data.role;
  if (controlledBy === post) return { at: 'controlledBy', message: `${id} 的补偿控制由持有人自己执行`, remedy: ['改由另一岗位执行'] };
  if (approvedBy === post) return { at: 'approvedBy', message: `${id} 的例外由持有人自己批准`, remedy: ['改由另一岗位批准'] };
  if (held && !conflictsOf(kb, held).some((conflict) => conflict.pair.id === id)) return { at: 'pair', message: `${held.title}并不持有 ${id} 的两边，例外没有对象`, remedy: ['删去例外'] };
  return null;
}
