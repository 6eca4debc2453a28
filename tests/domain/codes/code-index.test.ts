import { describe, expect, it } from 'vitest';
import { codeAnchor } from '../../../src/domain/anchors.ts';
import { codeIndex } from '../../../src/domain/codes/code-index.ts';
import { createCodes } from '../../../src/domain/search/codes-file.ts';
import { library } from '../../client/library.ts';

const kb = library();
const index = codeIndex(kb);

describe('the index of error codes', () => {
  it('knows every code that a family defines or a document claims, sorted, each once', () => {
    expect([...index.keys()]).toEqual(['EP01', 'ORA-00257', 'ORA-01653']);
  });

  it('tells what it means, who says so, and who deals with it', () => {
    const known = index.get('ORA-01653');
    expect(known?.meaning?.entry.meaning).toBe('表扩展不了');
    expect(known?.meaning?.family.id).toBe('ora');
    expect(known?.answers.map(({ id }) => id)).toEqual(['inv-count-stuck']);
    expect(known?.mentions).toEqual([]);
    expect(index.get('ORA-00257')?.answers).toEqual([]);
  });

  it('is what the browser gets', () => {
    expect(createCodes(kb).codes).toEqual([
      ['EP01', '日期不在打开的期间', '/codes/journal-import/#c-ep01', 1, 'faqs/inv-count-stuck'],
      ['ORA-00257', '归档区满', '/codes/ora/#c-ora-00257', 0],
      ['ORA-01653', '表扩展不了', '/codes/ora/#c-ora-01653', 1, 'faqs/inv-count-stuck'],
    ]);
  });

  it.each([['ora257', 'c-ora-00257'], ['DIST ACCT INVALID', 'c-dist-acct-invalid'], ['请求状态 E', 'c-请求状态-e'], ['APP-SQLAP-10304', 'c-app-sqlap-10304']])('%s stands at #%s', (code, anchor) => {
    expect(codeAnchor(code)).toBe(anchor);
  });
});
