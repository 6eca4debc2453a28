import type { Check } from '../check.ts';
import { executedCode, matches } from '../code.ts';
import { OTHER_RELEASE } from '../../domain/ebs/scripts.ts';

export const commandOfOtherRelease: Check = {
  name: 'command-of-other-release',
  group: 'commands',
  severity: 'error',
  title: '没有别的版本的命令',
  why: '12.2没有这条命令，照着敲只会报错，还可能敲成别的',
  remedy: '换成12.2的命令',
  bad: `$ADMIN_SCRIPTS_HOME/adoacorectl.sh stop`,
  good: `$ADMIN_SCRIPTS_HOME/admanagedsrvctl.sh stop oacore_server1`,
  *run({ kb }) {
    for (const code of executedCode(kb)) {
      yield* matches(code, NAMES, ([name]) => {
        const known = OTHER_RELEASE[name];
        return known ? { message: `${name} 属于 ${known.release}，EBS 12.2 没有这条命令`, remedy: [`改用 ${known.instead}`] } : null;
      });
    }
  },
};

const NAMES = new RegExp(`(?<![\\w.-])(?:${Object.keys(OTHER_RELEASE).map((name) => name.replaceAll('.', '\\.')).join('|')})(?![\\w-]|\\.\\w)`, 'g');
