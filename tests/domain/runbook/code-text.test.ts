import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blank, isSql, withoutComments, withoutData, withoutStrings } from '../../../src/domain/runbook/code-text.ts';
import { anyCode, anyLanguage } from './code-pieces.ts';

/** What is left, without the blanks: lengths are a matter of the properties below. */
const squeezed = (text: string): string => text.split('\n').map((line) => line.trim().replaceAll(/\s+/g, ' ')).join('\n').trim();

describe('comments', () => {
  it.each([
    ['sql', 'select 1 -- 一\nfrom dual', 'select 1\nfrom dual'],
    ['sql', 'select /* 一\n二 */ 1', 'select\n1'],
    ['sql', "select '--', '/*' from dual -- 一", "select '--', '/*' from dual"],
    ['sql', "select 'it''s -- no' from dual", "select 'it''s -- no' from dual"],
    ['sql', 'select "列--名" from dual', 'select "列--名" from dual'],
    ['sql', "select q'[don't -- ]' from dual -- 一", "select q'[don't -- ]' from dual"],
    ['sql', "select q'!it's /* !' from dual", "select q'!it's /* !' from dual"],
    ['sql', 'select 1 /* 没有关', 'select 1'],
    ['plsql', 'begin null; end; -- 一\n/', 'begin null; end;\n/'],
    ['sql', "rem don't\nselect 'a' from dual;", "select 'a' from dual;"],
    ['sql', "set feedback on\nprompt it's\nselect 'a' from dual;", "set feedback on\n\nselect 'a' from dual;"],
    ['sql', 'select\nprompt\nfrom fnd_menu_entries_tl', 'select\nprompt\nfrom fnd_menu_entries_tl'],
    ['sql', 'update t set\nrem = 1 where id = 2', 'update t set\nrem = 1 where id = 2'],
    ['sh', 'ps -ef # 一\n# 二\nls', 'ps -ef\n\nls'],
    ['sh', 'ls;# 一', 'ls;'],
    ['sh', 'echo $# ${x#y} a#b', 'echo $# ${x#y} a#b'],
    ['sh', `echo '# 一' "# 二"`, `echo '# 一' "# 二"`],
    ['sh', `echo "a \\" # 一"`, `echo "a \\" # 一"`],
    ['sh', `echo it\\'s # 一`, `echo it\\'s`],
    ['sh', "# don't\necho 'a' # 一", "echo 'a'"],
    ['rman', "show all; # 一\nbackup tag '#1' database;", "show all;\nbackup tag '#1' database;"],
    ['dgmgrl', '-- 一\nrem 二\nshow configuration; # 三\nremove database x;', 'show configuration;\nremove database x;'],
  ])('of %s: %j', (language, text, left) => {
    expect(squeezed(withoutComments(text, language))).toBe(left);
  });

  it('are no comments of another language', () => {
    expect(withoutComments('ls --all', 'sh')).toBe('ls --all');
    expect(withoutComments('select serial# from v$session', 'sql')).toBe('select serial# from v$session');
  });
});

describe('strings', () => {
  it.each([
    ['sql', "select 'where' from t -- 'x'", "select '     ' from t       "],
    ['sql', "where a = 'it''s; no'", "where a = '         '"],
    ['sql', 'select "已用（GB）" from t', 'select "      " from t'],
    ['sh', `echo 'a;b' "c|d" e`, `echo '   ' "   " e`],
    ['sh', `echo '（一` + `\n` + `二）'`, `echo '  \n  '`],
    ['rman', `tag 'a' format "b"`, `tag ' ' format " "`],
  ])('of %s are blank inside: %j', (language, text, left) => {
    expect(withoutStrings(text, language)).toBe(left);
  });

  it('that are carried out stay where data goes', () => {
    expect(squeezed(withoutData("begin execute immediate 'drop table b'; insert into log values ('drop table c'); end;", 'plsql'))).toBe("begin execute immediate 'drop table b'; insert into log values ( ); end;");
    expect(squeezed(withoutData("execute immediate ('truncate table ' || name)", 'plsql'))).toBe("execute immediate ('truncate table ' || name)");
    expect(withoutData(`dgmgrl / "switchover to X" # 一`, 'sh')).toBe(`dgmgrl / "switchover to X"    `);
  });
});

describe('any text in any language', () => {
  it.each([['withoutComments', withoutComments], ['withoutStrings', withoutStrings], ['withoutData', withoutData]] as const)('%s keeps every offset: what it takes away it makes blank', (_name, mask) => {
    fc.assert(fc.property(anyCode, anyLanguage, (text, language) => {
      const left = mask(text, language);
      expect(left.length).toBe(text.length);
      for (let index = 0; index < text.length; index += 1) expect([text[index], ' ']).toContain(left[index]);
      expect(left.split('\n').length).toBe(text.split('\n').length);
    }));
  });

  it('loses more to strings than to comments alone', () => {
    fc.assert(fc.property(anyCode, anyLanguage, (text, language) => {
      const comments = withoutComments(text, language);
      const strings = withoutStrings(text, language);
      for (let index = 0; index < text.length; index += 1) expect([comments[index], ' ']).toContain(strings[index]);
    }));
  });

  it('a comment at the end is never left standing', () => {
    fc.assert(fc.property(fc.constantFrom('select 1 from dual', "select 'a' from t", 'begin null; end'), fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[\n\r]/.test(text)), (code, comment) => {
      expect(withoutComments(`${code} -- ${comment}`, 'sql').trimEnd()).toBe(code);
    }));
  });

  it('blank keeps length and lines', () => {
    fc.assert(fc.property(anyCode, (text) => {
      expect(blank(text).replaceAll('\n', ' ')).toBe(' '.repeat(text.length));
      expect(blank(text).split('\n').length).toBe(text.split('\n').length);
    }));
  });

  it('only two languages are SQL', () => expect(['sh', 'sql', 'plsql', 'rman', 'dgmgrl', 'text', ''].filter(isSql)).toEqual(['sql', 'plsql']));
});
