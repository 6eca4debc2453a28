import { describe, expect, it } from 'vitest';
import { createCitationLibrary, resolveMention, type VersionText } from '../../../src/domain/regulation/citation/resolve.ts';
import { scanCitations } from '../../../src/domain/regulation/citation/scan.ts';
import { paragraph, version } from './regulations.ts';

const older = version('erp-om', { version: '1.0', docNo: '信息〔2022〕3号', effective: '2022-01-01', expires: '2023-06-01', seq: 1 });
const om = version('erp-om', { version: '2.0', docNo: '信息〔2023〕12号', effective: '2023-06-01', seq: 2, aliases: ['运维管理办法'] });
const access = version('erp-access', { kind: '规定' });
const amendment = version('erp-om-amendment', { work: 'amend-3', kind: '决定' });
const library = createCitationLibrary([older, om, access, amendment]);

/** What each form points at: `work@version: ids`, one entry per mention, its parts separated by `;`. */
const EXAMPLES: readonly { n: number; text: string; at?: string; self?: VersionText; result: string[] }[] = [
  { n: 1, text: '按照本办法第七条第二款第(三)项', result: ['erp-om@2.0: art-7-p2-i3'] },
  { n: 2, text: '本办法第七条第二款第（三）项、第（五）项', result: ['erp-om@2.0: art-7-p2-i3; art-7-p2-i5'] },
  { n: 3, text: '本办法第七条第二款第三项', result: ['erp-om@2.0: art-7-p2-i3'] },
  { n: 4, text: '《ERP系统运维管理办法》第八条', self: access, result: ['erp-om@2.0: art-8'] },
  { n: 5, text: '《ERP系统运维管理办法》（信息〔2023〕12号）第八条第二款', self: access, result: ['erp-om@2.0: art-8-p2'] },
  { n: 6, text: '《ERP系统运维管理办法》(2022年修订)的第八条', self: access, result: ['erp-om@1.0: art-8'] },
  { n: 7, text: '运维管理办法第十二条第一款', self: access, result: ['erp-om@2.0: art-12-p1'] },
  { n: 8, text: '本办法第五条至第八条', result: ['erp-om@2.0: art-5 art-6 art-7 art-8'] },
  { n: 9, text: '本办法第五条、第六条和第九条第二款', result: ['erp-om@2.0: art-5; art-6; art-9-p2'] },
  { n: 10, text: '本办法第三、四、五条', result: ['erp-om@2.0: art-3; art-4; art-5'] },
  { n: 11, text: '本办法第5条第1款', result: ['erp-om@2.0: art-5-p1'] },
  { n: 11, text: '本办法第7条第2款第(3)项', result: ['erp-om@2.0: art-7-p2-i3'] },
  { n: 12, text: '本办法第１２条', result: ['erp-om@2.0: art-12'] },
  { n: 13, text: '第十五条之一第二款', result: ['erp-om@2.0: art-15-1-p2'] },
  { n: 14, text: '第十五条之一至第十五条之三', result: ['erp-om@2.0: art-15-1 art-15-2 art-15-3'] },
  { n: 15, text: '前款规定的情形', at: 'art-9-p2', result: ['erp-om@2.0: art-9-p1'] },
  { n: 16, text: '前两款规定', at: 'art-9-p3', result: ['erp-om@2.0: art-9-p1 art-9-p2'] },
  { n: 17, text: '前款第（一）项至第（三）项', at: 'art-9-p2', result: ['erp-om@2.0: art-9-p1-i1 art-9-p1-i2 art-9-p1-i3'] },
  { n: 18, text: '前款第（二）、（三）项', at: 'art-9-p2', result: ['erp-om@2.0: art-9-p1-i2; art-9-p1-i3'] },
  { n: 19, text: '本条第一款、第三款', at: 'art-9-p2', result: ['erp-om@2.0: art-9-p1; art-9-p3'] },
  { n: 20, text: '本条前款', at: 'art-9-p2', result: ['erp-om@2.0: art-9-p1'] },
  { n: 21, text: '前条第二款', at: 'art-10-p1', result: ['erp-om@2.0: art-9-p2'] },
  { n: 22, text: '前三条规定', at: 'art-10-p1', result: ['erp-om@2.0: art-7 art-8 art-9'] },
  { n: 23, text: '本章第二节', at: 'art-11-p1', result: ['erp-om@2.0: ch-2-s-2'] },
  { n: 24, text: '本规定第二章至第四章', self: access, result: ['erp-access@1.0: ch-2 ch-3 ch-4'] },
  { n: 25, text: '第七条第（一）（二）项', result: ['erp-om@2.0: art-7-p2-i1; art-7-p2-i2'] },
  { n: 26, text: '第七条第（一）至（三）项', result: ['erp-om@2.0: art-7-p2-i1 art-7-p2-i2 art-7-p2-i3'] },
  { n: 27, text: '第七条（三）项', result: ['erp-om@2.0: art-7-p2-i3'] },
  { n: 28, text: '第七条的第二款', result: ['erp-om@2.0: art-7-p2'] },
  { n: 29, text: '本办法第六条第二款或者第三款、第八条第（四）项', result: ['erp-om@2.0: art-6-p2; art-6-p3; art-8-p1-i4'] },
  { n: 30, text: '本办法第二十一条、《ERP系统用户与权限管理规定》第六条第一款', result: ['erp-om@2.0: art-21', 'erp-access@1.0: art-6-p1'] },
  { n: 31, text: '《关于修改〈ERP系统运维管理办法〉的决定》第三条', result: ['amend-3@1.0: art-3'] },
  { n: 32, text: '第七条第一款第二项以及本规定第三条', self: access, result: ['erp-access@1.0: art-7-p1-i2', 'erp-access@1.0: art-3'] },
  { n: 33, text: '本办法第九条第三项第2目', result: ['erp-om@2.0: art-9-p1-i3-pt2'] },
  { n: 34, text: '附件2第三条', result: ['erp-om@2.0: annex-2-art-3'] },
  { n: 35, text: '该办法第十条', result: ['antecedent-missing'] },
  { n: 35, text: '按照《ERP系统运维管理办法》和该办法第十条', self: access, result: ['erp-om@2.0: ', 'erp-om@2.0: art-10'] },
  { n: 36, text: '除本办法第十条规定外', result: ['erp-om@2.0: art-10'] },
  { n: 37, text: '本条例自公布之日起施行。本项目组按合同条款在同条件下实现第二项目标，具备基本条件。', result: [] },
];

function resolveAll(text: string, self: VersionText, at: string | undefined): string[] {
  const mentions = scanCitations([paragraph(text)], { policy: true, regulation: null, numbering: 'article' });
  return mentions.map((mention) => {
    const resolution = resolveMention({ ...mention, at: at ?? null }, { self, date: '2024-01-01', library });
    if (resolution.problem) return resolution.problem.kind;
    return `${resolution.work}@${resolution.version}: ${resolution.parts.map(({ targets }) => targets.join(' ')).join('; ')}`;
  });
}

describe('the forms of citation that the specification lists', () => {
  it.each(EXAMPLES)('$n. $text', ({ text, self, at, result }) => {
    expect(resolveAll(text, self ?? om, at)).toEqual(result);
  });

  it('38. takes 第一条 in running text of other documents for a count, not for a citation', () => {
    const mentions = scanCitations([paragraph('第一条记录写入后，第三项工作开始，第一条生产线停机。')], { policy: false, regulation: null, numbering: 'article' });
    const statuses = mentions.map((mention) => resolveMention(mention, { self: null, date: '2024-01-01', library }).status);
    expect(statuses.filter((status) => status !== 'not-a-citation')).toEqual([]);
  });
});
