import { describe, expect, it } from 'vitest';
import type { RunDefinition } from '../../../src/domain/run/model.ts';
import { defineRun } from '../../../src/domain/run/definition.ts';
import { beginRun } from '../../../src/domain/run/progress.ts';
import { readRun, writeRun } from '../../../src/domain/run/read.ts';
import { companyOn, plan, runbook, type Written } from '../drills/company.ts';
import { projectRunbooks } from './runbooks.ts';
import { T0 } from './sheets.ts';

const ROLE: Written = { collection: 'roles', id: 'om-dba', data: { id: 'om-dba', code: 'ROL-OM-04', title: '数据库管理员', short: 'DBA岗', english: 'Database Administrator', type: 'post', tier: 3, organization: '运行维护单位', summary: '管理数据库。' } };

const BODY = `先看一眼。

\`\`\`sh
echo 不属于任何一步
\`\`\`

<Step id="usage" title="查限额" kind="check" by="om-dba" runAs="oracle" on="主库主机" minutes="2" expect="已用低于90%" ifNot="继续" evidence="查询的输出" confidence="expert-check">

两条查询都做。

\`\`\`sql
select 1 from dual;
\`\`\`

<Branch when="没有满" runbook="archive-slow" />
<Branch when="联系不上" to="escalation" />
<Branch when="库已停" plan="db-outage" />

再看一遍。

\`\`\`sh
df -h {{DIRECTORY}}
\`\`\`

</Step>

中间的话。

<Step id="clean" title="清理" kind="change" risk="destructive" by="om-sysadmin" second next="end">

删。

</Step>
`;

function define(more: Record<string, unknown> = {}): RunDefinition {
  const kb = companyOn('2026-11-24', [ROLE, plan('db-outage'), runbook('archive-slow', { code: 'RBK-DB-09', title: '归档缓慢' }), runbook('fra-full', more, BODY)]);
  const entry = kb.get('runbooks', 'fra-full');
  if (!entry) throw new Error('fra-full 不在');
  return defineRun(kb, entry);
}

describe('the definition of a run', () => {
  const definition = define({
    parameters: [{ name: 'DIRECTORY', label: '目录', pattern: '^/[a-z/]+$', example: '/u01' }],
    escalation: [{ after: 10, to: 'om-dba', when: '仍然挂起' }, { after: 30, to: 'nobody', when: '仍然不能写入' }],
    verification: ['能够登录'],
  });
  it('is the runbook by value: what to do, by whom, with which commands', () => {
    expect(definition.steps).toEqual([
      {
        id: 'usage', number: 1, title: '查限额', kind: 'check', risk: 'read', by: '数据库管理员', runAs: 'oracle，主库主机', minutes: 2, second: false, expect: '已用低于90%', ifNot: '继续', evidence: '查询的输出', doubt: true,
        text: ['两条查询都做。', '再看一遍。'], commands: [{ language: 'sql', text: 'select 1 from dual;' }, { language: 'sh', text: 'df -h {{DIRECTORY}}' }],
        ways: [
          { when: null, to: 'clean', ends: false, escalates: false, leaves: null },
          { when: '没有满', to: null, ends: false, escalates: false, leaves: { code: 'RBK-DB-09', title: '归档缓慢', url: '/runbooks/archive-slow/' } },
          { when: '联系不上', to: null, ends: false, escalates: true, leaves: null },
          { when: '库已停', to: null, ends: false, escalates: false, leaves: { code: 'EMG-ERP-01', title: '数据库故障专项预案', url: '/plans/db-outage/' } },
        ],
      },
      {
        id: 'clean', number: 2, title: '清理', kind: 'change', risk: 'destructive', by: 'om-sysadmin', runAs: '', minutes: null, second: true, expect: '', ifNot: '', evidence: '', doubt: false,
        text: ['删。'], commands: [], ways: [{ when: null, to: null, ends: true, escalates: false, leaves: null }],
      },
    ]);
  });
  it('names the edition, the ladder by titles of posts, and the parameters without gaps', () => {
    expect(definition.runbook).toEqual({ id: 'fra-full', code: 'RBK-DB-02', title: '归档区满处置', version: '1.0', hash: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(definition.escalation).toEqual([{ after: 10, to: '数据库管理员', when: '仍然挂起' }, { after: 30, to: 'nobody', when: '仍然不能写入' }]);
    expect(definition.parameters).toEqual([{ name: 'DIRECTORY', label: '目录', pattern: '^/[a-z/]+$', example: '/u01', hint: '' }]);
    expect([definition.minutes, definition.verification]).toEqual([2, ['能够登录']]);
  });
  it('has another hash as soon as a byte of the runbook is another, and the same hash for the same', () => {
    expect(define().runbook.hash).toBe(define().runbook.hash);
    expect(define({ summary: '改了一个字。' }).runbook.hash).not.toBe(define().runbook.hash);
  });
});

describe('every runbook of the project', () => {
  const kb = projectRunbooks();
  const definitions = kb.all('runbooks').map((entry) => ({ id: entry.id, definition: defineRun(kb, entry), facts: entry.facts }));
  it('is one of at least twenty', () => {
    expect(definitions.length).toBeGreaterThanOrEqual(20);
  });
  it.each(definitions)('$id: every way leads somewhere, every command is there, and a run of it can be kept', ({ definition, facts }) => {
    const ids = new Set(definition.steps.map(({ id }) => id));
    expect(ids.size).toBe(definition.steps.length);
    for (const { ways } of definition.steps) {
      expect(ways.length).toBeGreaterThan(0);
      for (const { to, ends, escalates, leaves } of ways) expect([to !== null && ids.has(to), ends, escalates, leaves !== null].filter(Boolean)).toHaveLength(1);
    }
    const written = facts.blocks.filter(({ kind }) => kind === 'code').map(({ runs }) => runs.map(({ text }) => text).join(''));
    expect(definition.steps.flatMap(({ commands }) => commands.map(({ text }) => text))).toEqual(written);
    const run = beginRun(definition, { id: 'RUN-1', at: T0, purpose: 'incident', reference: '', operator: '甲' });
    expect(readRun(writeRun(run))).toEqual({ ok: true, run });
  });
});
