import { fieldSpan, type Check } from '../check.ts';
import { isKnownEdition } from '../../domain/editions.ts';
import { nearest } from '../../domain/nearest.ts';
import { hasUnread } from '../unread.ts';
import { nounOf } from '../../domain/targets.ts';

export const drillPlanVersionUnknown: Check = {
  name: 'drill-plan-version-unknown',
  group: 'plans',
  severity: 'error',
  title: '记录所写的预案、手册和版本都有',
  why: '对不上版本的记录，证明不了现行的预案练过',
  remedy: '改成已有的标识和版本',
  bad: `plans: [db-outage@3.0]`,
  good: `plans: [db-outage@1.0]`,
  *run({ kb }) {
    for (const { data, facts } of kb.all('drills')) {
      for (const kind of ['plans', 'runbooks'] as const) {
        if (hasUnread(kb, [kind])) continue;
        for (const [index, written] of data[kind].entries()) {
          if (isKnownEdition(kb, kind, written)) continue;
          const known = kb.all(kind).map((entry) => `${entry.id}@${entry.data.version}`);
          const close = nearest(written, known);
          yield { path: facts.path, span: fieldSpan(facts, `${kind}.${index}`), message: `没有${nounOf(kind)} ${written}`, remedy: close.length > 0 ? close.map((edition) => `改为 ${edition}`) : ['改成已有的标识和版本'] };
        }
      }
    }
  },
};
