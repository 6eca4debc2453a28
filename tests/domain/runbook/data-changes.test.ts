import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiedRows, dataChanges, reads } from '../../../src/domain/runbook/data-changes.ts';
import { anyCode } from './code-pieces.ts';

const changes = (text: string): [string, string | null, boolean][] => dataChanges(text).map(({ verb, table, limited }) => [verb, table, limited]);

describe('a change of rows', () => {
  it.each([
    ['update fnd_user set a = 1;', [['update', 'fnd_user', false]]],
    ['UPDATE Applsys.FND_USER u SET a = 1 WHERE b = 2', [['update', 'fnd_user', true]]],
    ['update "APPLSYS"."FND_USER" set a = 1', [['update', 'fnd_user', false]]],
    ['update only (fnd_user) set a = 1', [['update', 'fnd_user', false]]],
    ['update {{TABLE}} set a = 1 where b = 2', [['update', '{{table}}', true]]],
    ['delete from fnd_user where a = 1', [['delete', 'fnd_user', true]]],
    ['delete fnd_user', [['delete', 'fnd_user', false]]],
    ['delete /* alles */ from fnd_user', [['delete', 'fnd_user', false]]],
    ['merge into fnd_user u using x on (u.a = x.a) when matched then update set u.b = x.b', [['merge', 'fnd_user', true]]],
    ['update t set a = (select b from c where d = 1)', [['update', 't', false]]],
    ['update t set a = (select max(b) from (select b from c where d = 1)) where e = 2', [['update', 't', true]]],
    ['update (select a from t where b = 1) set a = 2', [['update', null, true]]],
    ['update (select a from t) set a = 2', [['update', null, false]]],
    ["update t set a = 'where'", [['update', 't', false]]],
    ['update t set a = 1 -- where b = 2', [['update', 't', false]]],
    ['begin update t set a = 1; delete u where b = 2; end;', [['update', 't', false], ['delete', 'u', true]]],
    ['begin if n > 1 then update t set a = 1; else delete u; end if; end;', [['update', 't', false], ['delete', 'u', false]]],
    ['begin for r in (select a from t where b = 1) loop delete u where a = r.a; end loop; end;', [['delete', 'u', true]]],
    ['set pages 0\nprompt 先看\nupdate t set a = 1;', [['update', 't', false]]],
  ])('%j', (text, found) => {
    expect(changes(text)).toEqual(found);
  });

  it.each([
    'select a from t for update', 'select a from t\nfor\nupdate', "select 'update t' from dual", "select 'begin update t' from dual", '-- update t set a = 1', 'explain plan for delete from t', 'create trigger x before update on t', 'update_t(1)',
    'alter table t add (update_date date)', 'grant update, delete on t to u', 'list.delete(1)', 'prompt update t', '',
  ])('is not %j', (text) => {
    expect(dataChanges(text)).toEqual([]);
  });

  it('stands where its verb stands', () => {
    const text = 'set pages 0\nbegin\n  if a then update t set b = 1; end if;\nend;';
    expect(dataChanges(text).map(({ start, end }) => text.slice(start, end))).toEqual(['update t set b = 1']);
  });

  it('stands inside any text', () => {
    fc.assert(fc.property(anyCode, (text) => {
      for (const { verb, start, end } of dataChanges(text)) {
        expect(text.slice(start, start + verb.length).toLowerCase()).toBe(verb);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }));
  });
});

describe('a copy of rows', () => {
  it.each(['create table b as select * from t', 'CREATE TABLE b NOLOGGING AS\nSELECT * FROM t', 'create table b as (select * from t)', 'create table b as with x as (select 1 from t) select * from x'])('%j', (text) => {
    expect(copiedRows(text).map((copy) => copy.text)).toEqual([text]);
  });

  it.each(['create table b (a number)', 'create view b as select * from t', 'insert into b select * from t', "select 'create table b as select' from dual", '-- create table b as select * from t', 'create table b (a varchar2(10) default q)'])('is not %j', (text) => {
    expect(copiedRows(text)).toEqual([]);
  });

  it.each([['t', true], ['T', true], ['tt', false], ['a', false]])('reads %s: %s', (table, known) => {
    const [copy] = copiedRows('create table b as select * from x."T" where c = 1');
    expect(copy && reads(copy, table)).toBe(known);
  });

  it('takes any name literally', () => {
    fc.assert(fc.property(anyCode, (name) => {
      const [copy] = copiedRows('create table b as select * from t');
      expect(copy && typeof reads(copy, name)).toBe('boolean');
    }));
  });
});
