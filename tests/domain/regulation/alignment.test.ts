import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../src/domain/regulation/versions/alignment.ts';
import { ERP_OM_1, regulation, type Article } from './company.ts';

type Articles = readonly (string | Article)[];

/** Changes between two lists of articles, identical ones left out: `amend art-5 → art-6`. */
function changesBetween(before: Articles, after: Articles): string[] {
  return alignVersions(regulation(before), regulation(after))
    .pairs.filter(({ op }) => op !== 'identical')
    .map(({ op, from, to }) => `${op} ${from.join(' ')} → ${to.join(' ')}`);
}

const DRILL = '运行维护单位每年至少组织一次应急演练，业务部门和用户单位应当参加，演练结束后提交演练总结。';

describe('alignment of two versions', () => {
  it('finds nothing to say about a text and itself', () => {
    expect(changesBetween(ERP_OM_1, ERP_OM_1)).toEqual([]);
  });

  it('tells renumbering from change', () => {
    expect(changesBetween(ERP_OM_1, ERP_OM_1.toSpliced(5, 0, DRILL))).toEqual(['add  → art-6', 'renumber art-6 → art-7', 'renumber art-7 → art-8', 'renumber art-8 → art-9']);
    expect(changesBetween(ERP_OM_1, ERP_OM_1.toSpliced(6, 1))).toEqual(['delete art-7 → ', 'renumber art-8 → art-7']);
  });

  it('sees an amendment under another number', () => {
    const amended = ERP_OM_1.toSpliced(4, 1, DRILL, '运行维护单位每个工作日对ERP系统开展两次巡检，巡检记录应当载明检查项目、检查结果和处理措施。');
    expect(changesBetween(ERP_OM_1, amended).slice(0, 2)).toEqual(['add  → art-5', 'amend art-5 → art-6']);
  });

  it('does not take other brackets, digits or spaces for a change', () => {
    const before = ['备份(含归档)每1日一次：由值班人员 执行。'];
    expect(changesBetween(before, ['备份（含归档）每１日一次:由值班人员执行。'])).toEqual([]);
  });

  it('does not count 条旨, but does count a new 款', () => {
    expect(changesBetween([{ heading: '巡检', words: ['每日巡检。'] }], [{ heading: '日常巡检', words: ['每日巡检。'] }])).toEqual([]);
    expect(changesBetween(['每日巡检。记录留存三年以上。'], [{ words: ['每日巡检。', '记录留存三年以上。'] }])).toEqual(['amend art-1 → art-1']);
  });

  it('shows a moved article as moved, its neighbours as renumbered', () => {
    const moved = ERP_OM_1.toSpliced(6, 1).toSpliced(1, 0, ...ERP_OM_1.slice(6, 7));
    const changes = changesBetween(ERP_OM_1, moved);
    expect(changes).toContain('move art-7 → art-2');
    expect(changes.filter((change) => !change.startsWith('move')).every((change) => change.startsWith('renumber'))).toBe(true);
  });

  it('recognises a moved article also when it was amended on the way', () => {
    const changed = 'ERP系统账号实行实名制，一人一号；新增账号由用户单位提出申请，经用户单位负责人和科技信息部审批后开通。';
    expect(changesBetween(ERP_OM_1, [changed, ...ERP_OM_1.toSpliced(6, 1)])).toContain('move art-7 → art-1');
  });

  it('proposes a split and a merge', () => {
    const [one, two] = ['一级模块关键用户由用户单位任命，二级模块关键用户由业务部门指定，任命结果报科技信息部备案。', '关键用户岗位变动的，原任命单位应当在变动前指定接任人员并办理工作交接。'];
    const parted = ERP_OM_1.toSpliced(3, 1, one, two);
    expect(changesBetween(ERP_OM_1, parted)).toContain('split art-4 → art-4 art-5');
    expect(changesBetween(parted, ERP_OM_1)).toContain('merge art-4 art-5 → art-4');
  });

  it('pairs repeated texts in order', () => {
    const before = ['（保留）', DRILL, '（保留）', '（保留）'];
    expect(changesBetween(before, before)).toEqual([]);
    expect(changesBetween(before, before.slice(0, 3))).toEqual(['delete art-4 → ']);
  });

  it('copes with empty texts and empty articles', () => {
    expect(changesBetween([], [])).toEqual([]);
    expect(changesBetween([], ['', DRILL])).toEqual(['add  → art-1', 'add  → art-2']);
    expect(changesBetween(['', DRILL], [DRILL, ''])).toHaveLength(2);
  });
});

/** Articles unlike each other, as real ones are: 40–90 characters of a 600-character alphabet, with shared boilerplate. */
const words = fc.array(fc.integer({ min: 0x4e00, max: 0x4e00 + 600 }), { minLength: 40, maxLength: 90 }).map((codes) => `运行维护单位应当${String.fromCharCode(...codes)}。`);
const distinct = fc.uniqueArray(words, { minLength: 1, maxLength: 30 });

describe('alignment, for any text', () => {
  it('finds a text identical with itself', () => {
    fc.assert(fc.property(distinct, (articles) => {
      const { pairs } = alignVersions(regulation(articles), regulation(articles));
      expect(pairs.every(({ op, similarity, textChanged }) => op === 'identical' && similarity === 1 && !textChanged)).toBe(true);
    }));
  });

  it('finds exactly one addition when one article is inserted', () => {
    fc.assert(fc.property(distinct, fc.nat(), (articles, seed) => {
      const at = seed % (articles.length + 1);
      const changes = changesBetween(articles, articles.toSpliced(at, 0, DRILL));
      expect(changes.filter((change) => change.startsWith('add'))).toEqual([`add  → art-${at + 1}`]);
      expect(changes.filter((change) => !change.startsWith('add') && !change.startsWith('renumber'))).toEqual([]);
    }));
  });

  it('puts every article of both versions into exactly one pair', () => {
    fc.assert(fc.property(distinct, distinct, fc.nat(), (one, other, cut) => {
      const mixed = [...other.slice(0, cut % 5), ...one.toReversed().slice(0, 9), ...other.slice(cut % 5)];
      const { pairs, before, after } = alignVersions(regulation(one), regulation(mixed));
      expect(pairs.flatMap(({ from }) => from).sort()).toEqual(before.map(({ id }) => id).sort());
      expect(pairs.flatMap(({ to }) => to).sort()).toEqual(after.map(({ id }) => id).sort());
    }));
  });

  it('takes well under a second for 500 against 500 articles, also when all look alike', () => {
    const boilerplate = '运行维护单位应当按照科技信息部的要求执行并记录，发现异常的立即报告，处理结果由提出问题的最终用户或者关键用户确认。';
    const many = Array.from({ length: 500 }, (_, n) => `${boilerplate}${String.fromCharCode(0x4e00 + n).repeat(3)}${boilerplate}${n % 7}`);
    const later = many.map((article, n) => (n % 3 === 0 ? `${article}另行通知。` : article));
    const started = performance.now();
    const { pairs } = alignVersions(regulation(many), regulation(later));
    expect(performance.now() - started).toBeLessThan(2000);
    expect(pairs.filter(({ op }) => op === 'amend')).toHaveLength(167);
    expect(pairs.filter(({ op }) => op === 'identical')).toHaveLength(333);
  });
});
