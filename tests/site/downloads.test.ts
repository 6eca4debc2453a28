import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formDocument } from '../../src/site/downloads/form-docx.ts';
import { matrixTable } from '../../src/site/downloads/matrix-table.ts';
import { toXlsx } from '../../src/site/downloads/xlsx.ts';
import { kb } from '../domain/company-with-duties.ts';

/** The texts of an Office part, in order. */
const texts = (bytes: Uint8Array, part: string, tag: string): string[] => [...strFromU8(unzipSync(bytes)[part] ?? new Uint8Array()).matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text ?? '');

describe('a form as a Word document', () => {
  const form = kb.get('forms', 'account-request');
  if (!form) throw new Error('没有账号申请单');

  it('holds its title, every section, every field and who fills it in', async () => {
    const found = texts(await formDocument(kb, form, false), 'word/document.xml', 'w:t').join('\n');
    for (const text of ['账号申请单', '审核与开通', '申请人 *', '□ 总账录入　□ 总账查询', '最终用户', '应用']) expect(found).toContain(text);
  });

  it('has the same bytes each time, whenever it is made', async () => {
    const first = await formDocument(kb, form, false);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await formDocument(kb, form, false)).toEqual(first);
    expect(strFromU8(unzipSync(first)['docProps/core.xml'] ?? new Uint8Array())).toContain(`${kb.today}T00:00:00Z`);
  });
});

describe('a matrix as a workbook', () => {
  const matrix = kb.get('matrices', 'accounts');
  if (!matrix) throw new Error('没有账号职责矩阵');
  const table = matrixTable(kb, matrix);

  it('has a row for each activity and a column for each post, letters as they stand', () => {
    expect(table[0]).toEqual(['编号', '分组', '活动', '依据', '模块', '最终用户', '单位负责人', '模块关键用户', '应用工程师', '数据库管理员', '信息中心']);
    expect(table[1]).toEqual(['ACC-01', '账号', '申请账号', '权限管理细则第三条', '', 'A/R', '', 'I', '', '', '']);
    expect(table).toHaveLength(7);
  });

  it('is a sheet with these cells, the same bytes each time', async () => {
    const bytes = await toXlsx(matrix.title, table, table[0]?.map(() => 10) ?? [], kb.today);
    const parts = unzipSync(bytes);
    const all = Object.entries(parts).filter(([name]) => name.endsWith('.xml')).map(([, part]) => strFromU8(part)).join('');
    for (const text of ['账号职责矩阵', 'ACC-03', '数据库管理员', 'A/R']) expect(all).toContain(text);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await toXlsx(matrix.title, table, table[0]?.map(() => 10) ?? [], kb.today)).toEqual(bytes);
  });
});
