import fc from 'fast-check';

const PIECES = [
  "'", '"', '`', '--', '/*', '*/', '#', '\\', '\n', '\r\n', ';', '/', '\n/\n', ' ', '\t', '|', '&&', '&', '>', '(', ')', '{', '}', '<<EOF', "<<-'SQL'", '\nEOF\n', '\nSQL\n', '<<<', "q'[", "]'",
  'rem ', 'prompt ', 'set ', 'exec ', '@x', '!ls', 'sqlplus', 'rman', 'adop phase=apply', 'update fnd_user set a = 1', 'delete', 'merge into t', 'where', 'begin', 'then', 'loop', 'create table b as select * from t',
  'execute immediate ', '{{PDB}}', '$FND_TOP', 'a', '1', '（一）', '“', '\u{20BB7}',
] as const;

/** Code as nobody writes it: pieces that mean something, in any order. */
export const anyCode: fc.Arbitrary<string> = fc.oneof(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary', maxLength: 60 }));

export const anyLanguage: fc.Arbitrary<string> = fc.constantFrom('sh', 'sql', 'plsql', 'rman', 'dgmgrl', 'text', 'bash', '');
