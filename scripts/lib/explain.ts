import { groups, type Check } from '../../src/checks/check.ts';
import { nearest } from '../../src/domain/nearest.ts';
import { EXIT, UsageError } from './terminal.ts';

/** `check list`: every check with what it verifies, by group. */
export function list(checks: readonly Check[]): number {
  for (const [group, members] of Map.groupBy(checks, (check) => check.group)) {
    process.stdout.write(`${groups[group]}\n${members.map(({ name, severity, title }) => `  ${name} ${severity} ${title}`).join('\n')}\n`);
  }
  return EXIT.clean;
}

/** `check explain <name>`: the text of the check's help page. */
export function explain(checks: readonly Check[], names: readonly string[]): number {
  const [name] = names;
  const check = checks.find((known) => known.name === name);
  if (!check) {
    const close = nearest(name ?? '', checks.map((known) => known.name));
    throw new UsageError(name === undefined ? 'explain 后面没有检查名' : `没有名为 ${name} 的检查`, close.length > 0 ? `是否指 ${close.join('、')}` : '用 list 看全部检查名');
  }
  const { title, why, remedy, bad, good, severity, group } = check;
  process.stdout.write(`${check.name} ${severity} ${groups[group]}\n${title}\n\n原因 ${why}\n改法 ${remedy}\n\n坏例\n${indent(bad)}\n\n好例\n${indent(good)}\n`);
  return EXIT.clean;
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
