import type { Check } from '../check.ts';
import { codeOf, matches } from '../code.ts';
import { isSql } from '../../domain/runbook/code-text.ts';

export const realHostOrAddress: Check = {
  name: 'real-host-or-address',
  group: 'commands',
  severity: 'error',
  title: '没有真实的主机名和地址',
  why: '公开的页面上不得有内网地址；照抄的人也会连错机器',
  remedy: '换成参数，或者用 example.com、192.0.2.x',
  bad: `ssh 10.1.2.3`,
  good: `ssh {{APP_HOST}}`,
  *run({ kb }) {
    for (const code of codeOf(kb)) {
      const { text, language } = code.command;
      // Readers see comments as well.
      yield* matches(code, ADDRESS, ([address]) => (RESERVED_ADDRESS.test(address) || VERSION.test(address) ? null : { message: `命令里有地址 ${address}`, remedy: ['换成参数', '例子用 192.0.2.1'] }), text);
      yield* matches(code, HOST, ({ 0: host, index }) => (RESERVED_HOST.test(host) || (isSql(language) && isColumn(host, text.charAt(index - 1))) ? null : { message: `命令里有主机名 ${host}`, remedy: ['换成参数', '例子用 erp.example.com'] }), text);
    }
  },
};

const ADDRESS = /(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.])/g;
/** RFC 5737, the addresses of the machine itself, and masks. */
const RESERVED_ADDRESS = /^(?:192\.0\.2|198\.51\.100|203\.0\.113|127\.\d+\.\d+|0\.\d+\.\d+|255\.\d+\.\d+)\./;
/** Releases of Oracle Database, WebLogic Server, Fusion Middleware and Java, which look like addresses. */
const VERSION = /^(?:1[12]\.[12]\.\d\.\d|(?:18|19|21|23)\.\d{1,2}\.\d\.\d|10\.3\.6\.0|1\.[4-8]\.0\.\d+)$/;
/** A host stands behind two slashes or an account; behind one slash it is a file. */
const HOST = /(?<=^|[^\w.$/@-]|\/\/|@|\}\}\.)(?:[a-z0-9-]+\.)+(?:com|cn|net|org|local|lan|corp|internal|intra)(?![\w.-])/gim;
const RESERVED_HOST = /(?:^|\.)(?:example\.(?:com|net|org)|oracle\.com)$/i;

/** `t.org` between SQL words is a column, in quotation marks it is a host. */
function isColumn(host: string, before: string): boolean {
  return host.split('.').length === 2 && !/['"/@]/.test(before);
}
