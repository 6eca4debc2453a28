import { describe, expect, it } from 'vitest';
import { traceRows } from '../../src/domain/trace/rows.ts';
import { TRACE_COLUMNS, traceCells } from '../../src/domain/trace/table.ts';
import { companyWith, kb } from './company-with-duties.ts';

const row = (base: typeof kb, provision: string) => traceRows(base).find((known) => `${known.work}#${known.provision}` === provision);

describe('the traceability matrix', () => {
  it('leads from the clause to the form', () => {
    expect(row(kb, 'erp-om#art-6-p1')).toMatchObject({ label: '第六条', modalities: ['obligation'], binding: true, named: ['end-user'], activities: ['ops-02'], responsible: ['end-user', 'key-user'], accountable: ['key-user'], state: 'carried' });
    expect(row(kb, 'erp-access#art-5-p1')).toMatchObject({ activities: ['acc-05'], steps: [], forms: [], state: 'carried' });
  });

  it('counts a citation of the whole article for each of its items', () => {
    expect(row(kb, 'erp-om#art-7-p2-i1')?.activities).toEqual(['ops-03']);
    const wider = companyWith('src/content/matrices/operations.mdx', (text) => text.replace('运维管理办法第七条第二款第（一）项', '运维管理办法第七条'));
    expect(row(wider, 'erp-om#art-7-p2-i2')?.activities).toEqual(['ops-03', 'ops-04']);
  });

  it('shows a gap as a gap, an account as an account', () => {
    const open = companyWith('src/content/matrices/operations.mdx', (text) => text.replace(/^\| ops-01 .*\n/m, ''));
    expect(row(open, 'erp-om#art-5-p1')).toMatchObject({ state: 'gap', activities: [], account: null });
    expect(row(kb, 'erp-om#art-8-p1')).toMatchObject({ state: 'explained', account: { kind: 'principle', reason: '解释权归属。' } });
  });

  it('follows an activity to the steps that carry it out and the forms they fill in', () => {
    const cited = companyWith('src/content/regulations/erp-access/1.0.mdx', (text) => text.replace('新增账号由用户本人提出，经模块关键用户审核后由运行维护单位开通。', '新增账号应当由最终用户提出，经模块关键用户审核后由运行维护单位开通。'));
    expect(row(cited, 'erp-access#art-3-p1')).toMatchObject({ activities: ['acc-01', 'acc-02', 'acc-03', 'acc-06'], forms: ['account-request'] });
    expect(row(cited, 'erp-access#art-3-p1')?.steps).toHaveLength(4);
    expect(row(cited, 'erp-access#art-3-p1')?.pairs).toEqual(['review-and-open']);
  });

  it('has a cell for every column', () => {
    for (const known of traceRows(kb)) expect(traceCells(kb, known)).toHaveLength(TRACE_COLUMNS.length);
  });
});
