import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../src/domain/regulation/versions/alignment.ts';
import { compareChanges, describeChanges, printEntry } from '../../../src/domain/regulation/versions/changes.ts';
import type { DeclaredChange } from '../../../src/domain/regulation/versions/declared.ts';
import { ERP_OM_1, regulation, type Article } from './company.ts';

const INSPECTION = '运行维护单位每个工作日对ERP系统开展两次巡检，巡检记录应当载明检查项目、检查结果和处理措施。';
const DRILL = '运行维护单位每年至少组织一次应急演练，业务部门和用户单位应当参加，演练结束后提交演练总结。';
/** 第五条 amended, 第六条 new, the rest one number later. */
const REVISED = ERP_OM_1.toSpliced(4, 1, INSPECTION, DRILL);
const alignment = alignVersions(regulation(ERP_OM_1), regulation(REVISED));

const AMEND: DeclaredChange = { op: 'amend', from: ['art-5'], to: ['art-5'] };
const ADD: DeclaredChange = { op: 'add', from: [], to: ['art-6'] };
const RENUMBER: DeclaredChange = { op: 'renumber', from: ['art-6', 'art-7', 'art-8'], to: ['art-7', 'art-8', 'art-9'] };

function complaints(...declared: DeclaredChange[]): string[] {
  return compareChanges(declared, alignment).map(({ kind, message }) => `${kind} ${message}`);
}

describe('what the author should declare', () => {
  it('is one entry per change, with the renumbered articles together', () => {
    expect(describeChanges(alignment).map(printEntry)).toEqual([
      '{ op: amend, from: [art-5], to: [art-5], note: … }',
      '{ op: add, to: [art-6], note: … }',
      '{ op: renumber, from: [art-6, art-7, art-8], to: [art-7, art-8, art-9], note: …, substantive: false }',
    ]);
  });
});

describe('declared changes', () => {
  it('agree with the texts when they say what happened', () => {
    expect(complaints(AMEND, ADD, RENUMBER)).toEqual([]);
  });

  it('must be complete; one insertion that renumbers many articles is one finding', () => {
    expect(complaints()).toMatchInlineSnapshot(`
      [
        "undeclared 修订说明缺少：上一版本第六条、第七条、第八条即本版本第七条、第八条、第九条，文字未变，仅条号变化",
        "undeclared 修订说明缺少：第五条，文字有改动",
        "undeclared 修订说明缺少：本版本第六条是新增的条",
      ]
    `);
    expect(compareChanges([AMEND, RENUMBER], alignment)[0]?.remedy).toBe('在 changes 中补 { op: add, to: [art-6], note: … }');
  });

  it('must not name articles that do not exist', () => {
    expect(complaints(AMEND, ADD, RENUMBER, { op: 'amend', from: ['art-40'], to: ['art-9'] })).toEqual(['unknown-article changes[3] 所指的条不存在：上一版本的 art-40']);
  });

  it('must not call an amended article renumbered, nor a renumbered one amended', () => {
    expect(complaints({ ...AMEND, op: 'renumber' }, ADD, RENUMBER)).toEqual(['wrong-operation changes[0] 写 renumber art-5 → art-5，但第五条文字有改动']);
    const [wrong] = compareChanges([AMEND, ADD, { ...RENUMBER, op: 'amend' }], alignment);
    expect(wrong).toMatchObject({ kind: 'wrong-operation', entry: 2, remedy: '改写为 { op: renumber, from: [art-6], to: [art-7], note: …, substantive: false }' });
  });

  it('must not claim a change of an article that stayed as it was', () => {
    expect(complaints(AMEND, ADD, RENUMBER, { op: 'amend', from: ['art-2'], to: ['art-2'] })).toEqual(['unchanged changes[3] 写 amend art-2 → art-2，但第二条文字、条号均未变化']);
  });

  it('must not pair an article with a stranger', () => {
    expect(complaints(AMEND, ADD, { ...RENUMBER, to: ['art-8', 'art-7', 'art-9'] }).every((text) => text.startsWith('wrong-partner'))).toBe(true);
    expect(complaints(AMEND, { op: 'add', from: [], to: ['art-6', 'art-7'] }, RENUMBER)).toEqual(['wrong-partner changes[1] 写 add → art-7，但上一版本第六条即本版本第七条，文字未变，仅条号变化']);
  });

  it('must list as many articles as their operation has', () => {
    expect(complaints(AMEND, { op: 'add', from: ['art-5'], to: ['art-6'] }, RENUMBER)).toEqual(['shape changes[1] 的 from 有 1 条，to 有 1 条，与 op add 不合']);
  });
});

describe('where the texts leave room, the author decides', () => {
  const rewritten = alignVersions(regulation(ERP_OM_1), regulation(ERP_OM_1.with(4, DRILL)));

  it('accepts an amendment so deep that it looks like deletion and addition', () => {
    expect(rewritten.pairs.filter(({ op }) => op !== 'identical').map(({ op }) => op).sort()).toEqual(['add', 'delete']);
    expect(compareChanges([AMEND], rewritten)).toEqual([]);
    expect(compareChanges([{ op: 'delete', from: ['art-5'], to: [] }, { op: 'add', from: [], to: ['art-5'] }], rewritten)).toEqual([]);
    expect(compareChanges([{ ...AMEND, op: 'renumber' }], rewritten)).toHaveLength(1);
  });

  const parts = ['一级模块关键用户由用户单位任命，二级模块关键用户由业务部门指定，任命结果报科技信息部备案。', '关键用户岗位变动的，原任命单位应当在变动前指定接任人员并办理工作交接。'];
  const parted = alignVersions(regulation(ERP_OM_1), regulation(ERP_OM_1.toSpliced(3, 1, ...parts)));
  const shift: DeclaredChange = { op: 'renumber', from: ['art-5', 'art-6', 'art-7', 'art-8'], to: ['art-6', 'art-7', 'art-8', 'art-9'] };

  it('accepts a split as such, and as amendment with addition', () => {
    expect(compareChanges([{ op: 'split', from: ['art-4'], to: ['art-4', 'art-5'] }, shift], parted)).toEqual([]);
    expect(compareChanges([{ op: 'amend', from: ['art-4'], to: ['art-4'] }, { op: 'add', from: [], to: ['art-5'] }, shift], parted)).toEqual([]);
  });

  it('does not accept a split into articles that came from elsewhere', () => {
    const declared: DeclaredChange[] = [{ op: 'split', from: ['art-5'], to: ['art-5', 'art-6'] }, RENUMBER];
    expect(compareChanges(declared, alignment).map(({ kind }) => kind)).toEqual(['implausible']);
  });

  it('accepts a move declared for an article that moved', () => {
    const moved = alignVersions(regulation(ERP_OM_1), regulation([...ERP_OM_1.slice(6, 7), ...ERP_OM_1.toSpliced(6, 1)]));
    const others: DeclaredChange = { op: 'renumber', from: [1, 2, 3, 4, 5, 6].map((n) => `art-${n}`), to: [2, 3, 4, 5, 6, 7].map((n) => `art-${n}`) };
    expect(compareChanges([{ op: 'move', from: ['art-7'], to: ['art-1'] }, others], moved)).toEqual([]);
  });
});

describe('for any revision', () => {
  it('the described changes are accepted, and no single one of them can be left out', () => {
    const edit = fc.record({ at: fc.nat(7), what: fc.constantFrom('add', 'delete', 'amend', 'move') });
    fc.assert(fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
      const after = edits.reduce<readonly (string | Article)[]>(applyEdit, ERP_OM_1);
      const aligned = alignVersions(regulation(ERP_OM_1), regulation(after));
      const declared = describeChanges(aligned);
      expect(compareChanges(declared, aligned)).toEqual([]);
      for (const index of declared.keys()) expect(compareChanges(declared.toSpliced(index, 1), aligned)).not.toEqual([]);
    }));
  });
});

function applyEdit(articles: readonly (string | Article)[], edit: { at: number; what: string }): readonly (string | Article)[] {
  const at = edit.at % Math.max(1, articles.length);
  if (edit.what === 'add') return articles.toSpliced(at, 0, `${DRILL}第${at}次。`);
  if (edit.what === 'delete') return articles.toSpliced(at, 1);
  if (edit.what === 'amend') return articles.map((article, index) => (index === at ? { words: [INSPECTION, `${at}`] } : article));
  return [...articles.slice(at, at + 1), ...articles.toSpliced(at, 1)];
}
