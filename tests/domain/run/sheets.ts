import fc from 'fast-check';
import type { Run, RunDefinition, RunStep, RunWay } from '../../../src/domain/run/model.ts';
import { beginRun } from '../../../src/domain/run/progress.ts';

/** Definitions of runs, and arbitrary ones whose ways lead to steps that exist. */

/** 2026-11-24 02:07:00 in Beijing. */
export const T0 = Date.UTC(2026, 10, 23, 18, 7);
export const MINUTE = 60_000;

export function way(to: string | null, when: string | null = null, more: Partial<RunWay> = {}): RunWay {
  return { when, to, ends: to === null && more.leaves === undefined && more.escalates !== true, escalates: false, leaves: null, ...more };
}

export function step(id: string, number: number, more: Partial<RunStep> = {}): RunStep {
  return {
    id, number, title: `步骤${id}`, kind: 'check', risk: 'read', by: '数据库管理员', runAs: 'oracle，主库主机', minutes: 5, second: false, expect: '已用低于90%', ifNot: '', evidence: '查询的输出', doubt: false,
    text: ['照做。'], commands: [{ language: 'sql', text: 'select 1 from dual;' }], ways: [], ...more,
  };
}

export function definitionOf(steps: RunStep[], more: Partial<RunDefinition> = {}): RunDefinition {
  return {
    runbook: { id: 'fra-full', code: 'RBK-DB-02', title: '归档区满处置', version: '1.0', hash: '0123456789abcdef' }, minutes: 30,
    parameters: [{ name: 'FRA_SIZE', label: '新的限额（GB）', pattern: '^[1-9][0-9]{1,4}$', example: '600', hint: '' }], escalation: [{ after: 10, to: '运维管理岗', when: '仍然挂起' }, { after: 30, to: '应急指挥组', when: '仍然不能写入' }], verification: ['能够登录'], steps, ...more,
  };
}

/** Look; decide; enlarge, which cannot be undone and needs a second; clean up; and two ways out. */
export const SHEET: RunDefinition = definitionOf([
  step('usage', 1, { ways: [way('decide'), way(null, '可用高于15%', { leaves: { code: 'RBK-DB-09', title: '归档缓慢', url: '/runbooks/archive-slow/' } })] }),
  step('decide', 2, { kind: 'decision', expect: '', ways: [way('enlarge', '磁盘还有余量'), way('clean', '磁盘没有余量')] }),
  step('enlarge', 3, { kind: 'change', risk: 'destructive', ways: [way('clean'), way(null, '报错', { escalates: true })] }),
  step('clean', 4, { kind: 'change', risk: 'write', second: true, ways: [way('verify'), way('usage', '仍然满')] }),
  step('verify', 5, { minutes: null, ways: [way(null)] }),
]);

export const begun = (more: Partial<Parameters<typeof beginRun>[1]> = {}): Run =>
  beginRun(SHEET, { id: 'RUN-20261124-DB-02-1', at: T0, purpose: 'incident', reference: 'INC-1107', operator: '数据库管理员 A0012', ...more });

/** Text as people and attackers write it. */
export const typed: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', ' ', '归档区满', 'a|b', '`id`', '<img src=x onerror=alert(1)>', '第一行\n第二行', '\r\n', '\\', '\\|', '**粗**', '_斜_', '__粗__', '~~删~~', '# 标题', '- 项', '[链接](http://example.com/)', '![图](x.png)', '&lt;b&gt;', '&#124;', '<!-- x -->', '$(id)', '\u0000', '\u2028', '\ud800', '"', "'", '{{FRA_SIZE}}', '1. 项', '> 引', '```', '---', '__proto__', 'https://example.com/a_b_c', 'www.example.com'),
);

const risk = fc.constantFrom('read', 'write', 'destructive');

/** Any definition of up to eight steps. */
export const definitions: fc.Arbitrary<RunDefinition> = fc
  .array(fc.record({ risk, second: fc.boolean(), minutes: fc.option(fc.integer({ min: 1, max: 60 })), title: typed, ways: fc.array(fc.tuple(fc.option(typed), fc.nat({ max: 9 }), fc.constantFrom('to', 'ends', 'escalates', 'leaves')), { maxLength: 3 }) }), { minLength: 1, maxLength: 8 })
  .map((drawn) => definitionOf(drawn.map(({ ways, ...more }, index) => step(`s${index}`, index + 1, {
    ...more,
    ways: ways.map(([when, target, kind]) => {
      if (kind === 'leaves') return way(null, when, { leaves: { code: 'EMG-ERP-01', title: '预案', url: '/plans/db-outage/' } });
      if (kind === 'escalates') return way(null, when, { escalates: true });
      return way(kind === 'ends' ? null : `s${target % drawn.length}`, when);
    }),
  }))));
