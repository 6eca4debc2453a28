import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellCommands, sqlStatements, type Statement } from '../../../src/domain/runbook/statements.ts';
import { anyCode } from './code-pieces.ts';

const sql = (text: string): string[] => sqlStatements(text).map((statement) => statement.text);
const shell = (text: string): string[] => shellCommands(text).map((command) => command.text.replaceAll(/\s+/g, ' '));

describe('SQL is cut', () => {
  it.each([
    ['select 1 from dual; select 2 from dual;', ['select 1 from dual', 'select 2 from dual']],
    ["select ';' from dual", ["select ';' from dual"]],
    ['select ";" from dual', ['select ";" from dual']],
    ['select 1 -- ; no\nfrom dual;', ['select 1        \nfrom dual']],
    ['select 1 from dual\n/\nselect 2 from dual\n  /  ', ['select 1 from dual', 'select 2 from dual']],
    ['select 4 / 2 from dual', ['select 4 / 2 from dual']],
    ['set linesize 200\nshow con_name\nselect 1 from dual;', ['set linesize 200', 'show con_name', 'select 1 from dual']],
    ['spool a.txt\nupdate t\nset a = 1\nwhere b = 2;\nspool off', ['spool a.txt', 'update t\nset a = 1\nwhere b = 2', 'spool off']],
    ['@?/rdbms/admin/awrrpt.sql\nselect 1 from dual', ['@?/rdbms/admin/awrrpt.sql', 'select 1 from dual']],
    ['exec :n := f(1);\nprint n\ndelete t;', ['exec :n := f(1)', 'print n', 'delete t']],
    ['prompt 一；二;\nselect 1 from dual;', ['select 1 from dual']],
    ['startup mount\nalter database recover managed standby database disconnect from session;', ['startup mount', 'alter database recover managed standby database disconnect from session']],
    ['begin\n  update t set a = 1;\nend;\n/', ['begin\n  update t set a = 1', 'end']],
    ['', []],
    [' ;\n;\n', []],
  ])('%j', (text, statements) => {
    expect(sql(text)).toEqual(statements);
  });
});

describe('shell is cut', () => {
  it.each([
    ['ls; df -h\nps', ['ls', 'df -h', 'ps']],
    ['cd /tmp && adop -status || echo no', ['cd /tmp', 'adop -status', 'echo no']],
    ['adop phase=prepare | tee a.log', ['adop phase=prepare', 'tee a.log']],
    ['adop phase=prepare > a.log 2>&1 &', ['adop phase=prepare > a.log 2>&1']],
    ['adop phase=prepare &> a.log', ['adop phase=prepare &> a.log']],
    ['adop \\\n  phase=prepare', ['adop phase=prepare']],
    [`echo 'a;b' "c && d"`, [`echo 'a;b' "c && d"`]],
    ['echo $(adop -status) `hostname`', ['echo $', 'adop -status', 'hostname']],
    ['ls # adop -status; x', ['ls']],
    ['LANG=C A="b c" nohup adop -status', ['adop -status']],
    ['sudo -u applmgr -E adop -status', ['adop -status']],
    ['if [ -f a ]; then adop -status; else { ls; }; fi', ['[ -f a ]', 'adop -status', 'ls', '}', 'fi']],
    ['for n in 1 2; do adop -status; done', ['for n in 1 2', 'adop -status', 'done']],
    ['A=b', ['A=b']],
    ['. {{EBS_BASE}}/EBSapps.env run', ['. {{EBS_BASE}}/EBSapps.env run']],
    ['', []],
  ])('%j', (text, commands) => {
    expect(shell(text)).toEqual(commands);
  });
});

describe('the pieces of any text', () => {
  const cuts: [string, (text: string) => Statement[]][] = [['SQL', sqlStatements], ['shell', shellCommands]];
  it.each(cuts)('%s: stand in order, inside the text, at the place they tell', (_name, cut) => {
    fc.assert(fc.property(anyCode, (text) => {
      let last = 0;
      for (const { text: piece, start, end } of cut(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(piece).not.toBe('');
        expect(piece.trim()).toBe(piece);
        expect(piece.length).toBe(end - start);
        for (let index = 0; index < piece.length; index += 1) expect([text[start + index], ' ']).toContain(piece[index]);
        last = end;
      }
    }));
  });

  it('SQL: what was put together with semicolons comes apart again', () => {
    const statement = fc.constantFrom('select 1 from dual', "insert into t values (';')", 'delete from t where a = "b;c"', "begin p('x')", 'update t\nset a = 1');
    fc.assert(fc.property(fc.array(statement, { minLength: 1 }), fc.constantFrom(';\n', '; ', '\n/\n', ';\nset feedback on\n'), (statements, between) => {
      expect(sql(statements.join(between)).filter((text) => text !== 'set feedback on')).toEqual(statements);
    }));
  });

  it('shell: what was put together comes apart again', () => {
    const command = fc.constantFrom('ls -l', 'adop -status', `echo 'a;b'`, 'kill -15 {{PID}}', 'grep "x | y" f');
    fc.assert(fc.property(fc.array(command, { minLength: 1 }), fc.constantFrom('; ', '\n', ' && ', ' || ', ' | ', ' & '), (commands, between) => {
      expect(shellCommands(commands.join(between)).map(({ text }) => text)).toEqual(commands);
    }));
  });
});
