import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUnit, canonicalVersion, clean, fingerprints } from '../../../src/domain/regulation/versions/canonical.ts';
import { unitsOf } from '../../../src/domain/regulation/units.ts';
import type { RegulationText } from '../../../src/domain/regulation/provision.ts';
import { annex, ERP_OM_1, regulation, sha256, type Article } from './company.ts';

const META = { work: 'erp-om', version: '1.0', title: 'ERP系统运行维护管理办法', docNo: '公司信〔2018〕21号', issued: '2018-06-20', effective: '2018-07-01' };
const text = regulation(ERP_OM_1);

function printsOf(other: RegulationText) {
  return fingerprints(other, META, sha256);
}

function replaceArticle(index: number, article: Article): RegulationText {
  return regulation(ERP_OM_1.with(index, article));
}

describe('recipe n1', () => {
  it('writes an article as it is printed: number, first 款 on the same line, no 条旨', () => {
    const [, , third] = unitsOf(text);
    expect(third && canonicalUnit(third.provision)).toMatchInlineSnapshot(`
      "第三条科技信息部是ERP系统运行维护的归口管理部门，履行下列职责：
      （一）组织建立运行维护管理体系；
      （二）组织编制运行维护规范和技术标准；
      （三）定期组织运行维护的检查、考核和评价。"
    `);
  });

  it('opens a version with its recipe and its metadata, then chapter headings and articles', () => {
    expect(canonicalVersion(regulation(ERP_OM_1.slice(0, 1)), META)).toMatchInlineSnapshot(`
      "n1
      erp-om@1.0
      ERP系统运行维护管理办法
      公司信〔2018〕21号
      2018-06-20
      2018-07-01
      第一章总则
      第一条为规范公司ERP系统的运行维护和故障处理工作，落实工作责任，保障ERP系统安全、稳定、高效运行，制定本办法。"
    `);
  });

  it('covers annexes and their tables, one line per row', () => {
    const withAnnex = { ...text, children: [...text.children, annex(1, '联系岗位', [['岗位', '职责'], ['服务台', '受理']])] };
    const unit = unitsOf(withAnnex).at(-1);
    expect(unit && canonicalUnit(unit.provision)).toBe('附件1联系岗位\n岗位\t职责\n服务台\t受理');
    expect(printsOf(withAnnex).articles['annex-1']).toHaveLength(64);
    const edited = { ...text, children: [...text.children, annex(1, '联系岗位', [['岗位', '职责'], ['服务台', '登记']])] };
    expect(printsOf(edited).articles['annex-1']).not.toBe(printsOf(withAnnex).articles['annex-1']);
  });

  it('drops white space beside Chinese, keeps one space between Latin words', () => {
    expect(clean('  运行\n维护　单位 ')).toBe('运行维护单位');
    expect(clean('基于 Oracle  EBS\t平台')).toBe('基于Oracle EBS平台');
    expect(clean('第一章 总 则')).toBe('第一章总则');
  });

  it('is idempotent and blind to how white space is written', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('运', '维', 'E', 'B', ' ', '\n', '　', '，', '𠮷', 'e\u0301') }), (words) => {
      expect(clean(clean(words))).toBe(clean(words));
      expect(clean(words.replaceAll(' ', '\n  '))).toBe(clean(words));
    }));
  });
});

describe('fingerprints', () => {
  it('name every article', () => {
    expect(Object.keys(printsOf(text).articles)).toEqual(ERP_OM_1.map((_, index) => `art-${index + 1}`));
    expect(printsOf(text).recipe).toBe('n1');
  });

  it('ignore presentation: bold, soft line breaks, decomposed letters, 条旨', () => {
    const plain = replaceArticle(4, { heading: '巡检', words: ['巡检记录保存三年 café。'] });
    const dressed = replaceArticle(4, { heading: '巡检与记录', words: [{ text: '巡检记录\n保存三年  cafe\u0301。', mark: 'strong' }] });
    expect(printsOf(dressed)).toEqual(printsOf(plain));
  });

  it('change with any word of an article, and with nothing else', () => {
    fc.assert(fc.property(fc.nat(ERP_OM_1.length - 1), fc.nat(), (index, offset) => {
      const article = asArticle(ERP_OM_1[index]);
      const [first = '', ...rest] = article.words.map((word) => (typeof word === 'string' ? word : word.text));
      const at = offset % first.length;
      const edited = { words: [`${first.slice(0, at)}某${first.slice(at + 1)}`, ...rest] };
      const [before, after] = [printsOf(replaceArticle(index, { words: [first, ...rest] })), printsOf(replaceArticle(index, edited))];
      const differing = Object.keys(before.articles).filter((id) => before.articles[id] !== after.articles[id]);
      expect(differing).toEqual([`art-${index + 1}`]);
      expect(after.version).not.toBe(before.version);
    }));
  });

  it('change when one 款 becomes two, though no word does', () => {
    const one = replaceArticle(4, { words: ['巡检每日一次。记录保存三年。'] });
    const two = replaceArticle(4, { words: ['巡检每日一次。', '记录保存三年。'] });
    expect(printsOf(two).articles['art-5']).not.toBe(printsOf(one).articles['art-5']);
  });

  it('cover chapter headings and metadata in the version alone', () => {
    const renamed = regulation(ERP_OM_1, '一般规定');
    expect(printsOf(renamed).articles).toEqual(printsOf(text).articles);
    expect(printsOf(renamed).version).not.toBe(printsOf(text).version);
    expect(fingerprints(text, { ...META, effective: '2018-08-01' }, sha256).version).not.toBe(printsOf(text).version);
  });
});

function asArticle(article: string | Article | undefined): Article {
  return typeof article === 'object' ? article : { words: [article ?? ''] };
}
