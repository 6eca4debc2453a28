import { describe, expect, it } from 'vitest';
import { articleHistory, lineagesOf, traceLineage, type TracedVersion } from '../../../src/domain/regulation/versions/lineage.ts';
import { currentPlace } from '../../../src/domain/regulation/versions/place.ts';
import { ERP_OM_1, regulation, type Article } from './company.ts';

const DRILL = '运行维护单位每年至少组织一次应急演练，业务部门和用户单位应当参加，演练结束后提交演练总结。';
const INSPECTION = '运行维护单位每个工作日对ERP系统开展两次巡检，巡检记录应当载明检查项目、检查结果和处理措施。';
const DUTIES: Article = {
  words: [{ text: '科技信息部是ERP系统运行维护的归口管理部门，履行下列职责：', items: ['组织建立运行维护管理体系；', '审批应急预案，组织应急演练；', '组织编制运行维护规范和技术标准；', '每季度组织运行维护的检查、考核和评价。'] }],
};
const KEY_USERS = ['一级模块关键用户由用户单位任命，二级模块关键用户由业务部门指定，任命结果报科技信息部备案。', '关键用户岗位变动的，原任命单位应当在变动前指定接任人员并办理工作交接。'];

/** 2.0: drill inserted as 第二条, 科技信息部职责 amended, 第五条 (巡检) amended, 第七条 (账号) deleted. */
const SECOND = ERP_OM_1.toSpliced(6, 1).with(4, INSPECTION).with(2, DUTIES).toSpliced(1, 0, DRILL);
/** 3.0: 关键用户 (第五条 of 2.0) split in two. */
const THIRD = SECOND.toSpliced(4, 1, ...KEY_USERS);

const versions: TracedVersion[] = [
  { version: '1.0', seq: 1, text: regulation(ERP_OM_1), changes: [] },
  { version: '3.0', seq: 3, text: regulation(THIRD), changes: [] },
  { version: '2.0', seq: 2, text: regulation(SECOND), changes: [] },
];
const work = traceLineage(versions);

describe('lineage', () => {
  it('is given at first appearance and survives renumbering and amendment', () => {
    expect(lineagesOf(work, '1.0')['art-5']).toBe('1.0#art-5');
    expect(lineagesOf(work, '2.0')).toMatchObject({ 'art-1': '1.0#art-1', 'art-2': '2.0#art-2', 'art-3': '1.0#art-2', 'art-4': '1.0#art-3', 'art-6': '1.0#art-5' });
    expect(lineagesOf(work, '3.0')).toMatchObject({ 'art-2': '2.0#art-2', 'art-7': '1.0#art-5' });
  });

  it('stays with the larger part of a split article; the other part begins its own', () => {
    const lineages = lineagesOf(work, '3.0');
    expect([lineages['art-5'], lineages['art-6']].sort()).toEqual(['1.0#art-4', '3.0#art-6']);
  });

  it('belongs to one article of a version only', () => {
    for (const { version } of versions) {
      const ids = Object.values(lineagesOf(work, version));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('follows what the author declared where the texts leave room', () => {
    const rewritten = regulation(ERP_OM_1.with(4, DRILL));
    const first = versions.slice(0, 1);
    const undeclared = traceLineage([...first, { version: '2.0', seq: 2, text: rewritten, changes: [] }]);
    const declared = traceLineage([...first, { version: '2.0', seq: 2, text: rewritten, changes: [{ op: 'amend', from: ['art-5'], to: ['art-5'] }] }]);
    expect(lineagesOf(undeclared, '2.0')['art-5']).toBe('2.0#art-5');
    expect(lineagesOf(declared, '2.0')['art-5']).toBe('1.0#art-5');
  });
});

describe('the history of an article', () => {
  it('tells its number and what happened in each version', () => {
    expect(articleHistory(work, '1.0#art-5').map(({ version, id, op, changed }) => [version, id, op, changed])).toEqual([
      ['1.0', 'art-5', 'origin', false],
      ['2.0', 'art-6', 'amend', true],
      ['3.0', 'art-7', 'renumber', false],
    ]);
  });

  it('begins where the article began and ends where it was deleted', () => {
    expect(articleHistory(work, '2.0#art-2').map(({ version, op }) => [version, op])).toEqual([['2.0', 'add'], ['3.0', 'identical']]);
    expect(articleHistory(work, '1.0#art-7').map(({ version, id, op }) => [version, id, op])).toEqual([['1.0', 'art-7', 'origin'], ['2.0', null, 'delete']]);
  });
});

describe('the place of a provision in another version', () => {
  const place = (provision: string, to: string, version = '1.0') => currentPlace(work, { version, provision }, to);

  it('is the same, another number, or another wording', () => {
    expect(place('art-1', '3.0')).toEqual({ state: 'same', ids: ['art-1'] });
    expect(place('art-6', '2.0')).toEqual({ state: 'renumbered', ids: ['art-7'] });
    expect(place('art-5', '3.0')).toEqual({ state: 'amended', ids: ['art-7'] });
  });

  it('is several articles after a split, none after deletion', () => {
    expect(place('art-4', '3.0')).toEqual({ state: 'split', ids: ['art-5', 'art-6'] });
    expect(place('art-7', '3.0')).toEqual({ state: 'gone', ids: [] });
    expect(place('art-2', '1.0', '2.0')).toEqual({ state: 'gone', ids: [] });
  });

  it('is found for 款 and 项 inside a renumbered article', () => {
    expect(place('art-2-p2', '2.0')).toEqual({ state: 'renumbered', ids: ['art-3-p2'] });
  });

  it('is found for 项 inside an amended article by their own words', () => {
    expect(place('art-3-p1-i1', '2.0')).toEqual({ state: 'renumbered', ids: ['art-4-p1-i1'] });
    expect(place('art-3-p1-i2', '2.0')).toEqual({ state: 'renumbered', ids: ['art-4-p1-i3'] });
    expect(place('art-3-p1-i3', '2.0')).toEqual({ state: 'amended', ids: ['art-4-p1-i4'] });
  });

  it('can be asked backwards, and for a chapter', () => {
    expect(place('art-7', '1.0', '3.0')).toEqual({ state: 'amended', ids: ['art-5'] });
    expect(place('ch-1', '3.0')).toEqual({ state: 'same', ids: ['ch-1'] });
  });

  it('is nowhere for what does not exist', () => {
    expect(place('art-99', '2.0')).toEqual({ state: 'gone', ids: [] });
    expect(place('art-1', '9.0')).toEqual({ state: 'gone', ids: [] });
  });
});
