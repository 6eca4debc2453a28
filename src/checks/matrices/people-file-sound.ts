import type { Check, Finding } from '../check.ts';
import { isPartKind } from '../../domain/parts.ts';
import { hasUnread } from '../unread.ts';
import { nearest } from '../../domain/nearest.ts';
import { candidates } from '../target-candidates.ts';
import { nounOf, type TargetKind } from '../../domain/targets.ts';

/** Which list of a person names what. */
const LISTS = { roles: 'roles', templates: 'templates', responsibilities: 'responsibilities' } as const satisfies Record<string, TargetKind>;

export const peopleFileSound: Check = {
  name: 'people-file-sound',
  group: 'matrices',
  severity: 'error',
  title: '本地人员文件读得出，一人一条，岗位、模板和系统职责都存在',
  why: '写错一个岗位，或者一个人分两条写，他的冲突就查不出来',
  remedy: '按提示改人员文件；它只在本地，不进公开站点',
  bad: `- { person: A0001, roles: [om-dab] }`,
  good: `- { person: A0001, roles: [om-dba] }`,
  *run({ kb, people }): Generator<Finding> {
    if (!people) return;
    for (const problem of people.problems) yield { path: people.path, ...problem };
    const seen = new Set<string>();
    for (const person of people.people) {
      if (seen.has(person.person)) {
        yield { path: people.path, span: person.span, message: `${person.person} 写了两条`, remedy: ['并成一条，岗位、模板和系统职责列在一起'] };
      }
      seen.add(person.person);
      for (const list of ['roles', 'templates', 'responsibilities'] as const) {
        for (const [index, id] of person[list].entries()) {
          const kind = LISTS[list];
          if (kb.exists(kind, id) || hasUnread(kb, [isPartKind(kind) ? 'modules' : kind])) continue;
          const close = nearest(id, candidates(kb, kind).map((known) => known.id));
          yield {
            path: people.path,
            span: person.fields[`${list}.${index}`] ?? person.span,
            message: `${person.person} 的${nounOf(kind)} ${id} 不存在`,
            remedy: close.length > 0 ? close.map((known) => `改为 ${known}`) : [`改为已有的${nounOf(kind)}`],
          };
        }
      }
    }
  },
};
