import type { Check } from '../check.ts';
import { executedCode, matches } from '../code.ts';

export const forcefulKillWithoutReason: Check = {
  name: 'forceful-kill-without-reason',
  group: 'commands',
  severity: 'error',
  title: '强行终止有第二人，并留下证据',
  why: '没有取证就杀，根因从此查不到；杀错了进程，数据库跟着停',
  remedy: '给步骤加 second 和 evidence',
  bad: `kill -9 {{PID}}`,
  good: `<Step second evidence="线程转储三份" …> kill -9 {{PID}}`,
  *run({ kb }) {
    for (const code of executedCode(kb)) {
      const { step } = code;
      // That a step that cannot be undone has a second person is a matter of destructive-without-gate.
      if (step?.evidence !== undefined && (step.second || step.risk === 'destructive')) continue;
      yield* matches(code, FORCE, ([text]) => ({ message: `${text.trim()} 是强行终止，没有第二人或者没有写留什么证据`, remedy: ['给步骤加 second 和 evidence', '先用 kill -15 或者正常停止'] }));
    }
  },
};

/** The control scripts of EBS take `abort` where they take `stop`. */
const FORCE = /\b(?:kill\s+-(?:[sn]\s*)?(?:9|KILL|SIGKILL)|pkill|killall|shutdown\s+abort|srvctl\s+stop\s+[^\n;]*\babort|ad\w+ctl\.sh\s+(?:[^\n;|&]*\s)?abort)\b/gi;
