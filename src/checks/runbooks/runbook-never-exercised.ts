import type { Check } from '../check.ts';
import { exercisesOf } from '../../domain/drills/exercised.ts';
import { hasUnread } from '../unread.ts';
import { applying } from '../../domain/withdrawals.ts';

export const runbookNeverExercised: Check = {
  name: 'runbook-never-exercised',
  group: 'runbooks',
  severity: 'notice',
  title: '手册在实战演练或者实际事件中用过',
  why: '没有走过一遍的手册，第一次走就是在出事的时候',
  remedy: '安排一次实战演练，记录里写明手册和版本',
  bad: `没有一份记录写 fra-full@1.0`,
  good: `drills/…: runbooks: [fra-full@1.0]`,
  *run({ kb }) {
    if (hasUnread(kb, ['drills'])) return;
    for (const { id, title, facts } of applying(kb, 'runbooks')) {
      if (!exercisesOf(kb, 'runbooks', id).some(({ hands }) => hands)) yield { path: facts.path, span: null, message: `操作手册 ${id}（${title}）没有在实战演练或者实际事件中用过`, remedy: ['安排一次实战演练，在演练记录的 runbooks 里写明'] };
    }
  },
};
