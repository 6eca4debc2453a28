import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../src/domain/runbook/here-documents.ts';
import { anyCode, anyLanguage } from './code-pieces.ts';

const parts = (text: string): [string, string][] => partsOf(text, 'sh').map((part) => [part.language, part.text.trim()]);

describe('a here-document', () => {
  it.each([
    ['sqlplus -s / as sysdba <<EOF\nselect 1 from dual;\nEOF', 'sqlplus -s / as sysdba <<EOF', 'sql', 'select 1 from dual;'],
    ["sqlplus -s / as sysdba <<'SQL'\nselect 1 from dual;\nSQL", "sqlplus -s / as sysdba <<'SQL'", 'sql', 'select 1 from dual;'],
    ['sqlplus / as sysdba <<-"SQL"\n\tselect 1 from dual;\n\tSQL', 'sqlplus / as sysdba <<-"SQL"', 'sql', 'select 1 from dual;'],
    ['rman target / << \\EOF\nshow all;\nEOF', 'rman target / << \\EOF', 'rman', 'show all;'],
    ['dgmgrl / <<EOF\nshow configuration;\nEOF', 'dgmgrl / <<EOF', 'dgmgrl', 'show configuration;'],
    ['cat <<EOF > note.txt\n完成。\nEOF', 'cat <<EOF > note.txt', 'text', '完成。'],
    ['sqlplus -s \\\n  / as sysdba <<EOF\nselect 1 from dual;\nEOF', 'sqlplus -s \\\n  / as sysdba <<EOF', 'sql', 'select 1 from dual;'],
    ['sqlplus / as sysdba <<EOF\r\nselect 1 from dual;\r\nEOF\r\n', 'sqlplus / as sysdba <<EOF', 'sql', 'select 1 from dual;'],
  ])('%j', (text, shell, language, body) => {
    expect(parts(text)).toEqual([['sh', shell], [language, body]]);
  });

  it('ends where its word stands alone, and the shell goes on behind it', () => {
    expect(parts('rman target / <<EOF\nEOF x\nlist backup;\nEOF\nls')).toEqual([['sh', expect.stringMatching(/^rman target \/ <<EOF\s+ls$/)], ['rman', 'EOF x\nlist backup;']]);
  });

  it('may follow another', () => {
    expect(parts('sqlplus x <<A\nselect 1 from dual;\nA\nrman target / <<B\nshow all;\nB').map(([language]) => language)).toEqual(['sh', 'sql', 'rman']);
  });

  it.each(['ls <<< EOF\nEOF', "echo '<<EOF'\nx\nEOF", '# cat <<EOF\nx\nEOF', 'cat <<EOF\n没有结束', 'echo $((1<<2))\n2', 'ls'])('is none: %j', (text) => {
    expect(partsOf(text, 'sh')).toEqual([{ language: 'sh', text }]);
  });

  it('is a thing of the shell', () => {
    expect(partsOf('cat <<EOF\nx\nEOF', 'text')).toEqual([{ language: 'text', text: 'cat <<EOF\nx\nEOF' }]);
  });
});

describe('the parts of any text', () => {
  it('are as long as the text and share it out: a character belongs to one part at most', () => {
    fc.assert(fc.property(anyCode, anyLanguage, (text, language) => {
      const all = partsOf(text, language);
      expect(all[0]?.language).toBe(language);
      for (const part of all) expect(part.text.length).toBe(text.length);
      for (let index = 0; index < text.length; index += 1) {
        const written = all.map((part) => part.text.charAt(index)).filter((char) => char !== ' ');
        expect(new Set(written).size).toBeLessThanOrEqual(1);
        if (written[0] !== '\n') expect(written.length).toBeLessThanOrEqual(1);
        for (const char of written) expect(char).toBe(text.charAt(index));
      }
    }));
  });

  it('give back what was put in', () => {
    const line = fc.constantFrom('select 1 from dual;', "select 'don''t' from dual;", '-- 一', '', '（二）', '# x');
    fc.assert(fc.property(fc.array(line), fc.array(fc.constantFrom('ls', 'df -h')), (body, behind) => {
      const text = ['sqlplus / as sysdba <<EOF', ...body, 'EOF', ...behind].join('\n');
      const [shell, sql] = partsOf(text, 'sh');
      expect(sql?.text.trim()).toBe(body.join('\n').trim());
      expect(shell?.text.split('\n').map((one) => one.trim()).filter(Boolean)).toEqual(['sqlplus / as sysdba <<EOF', ...behind]);
    }));
  });
});
