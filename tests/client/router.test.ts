import { describe, expect, it } from 'vitest';
import { fullTextQuestion, route } from '../../src/client/search/router.ts';
import { stages } from '../../src/client/search/stages.ts';
import { suggest } from '../../src/client/search/suggest.ts';
import { libraryRouter } from './library.ts';

const router = libraryRouter();
const ask = (question: string) => route(question, router, stages);
const urls = async (question: string): Promise<string[]> => (await ask(question)).flatMap(({ hits }) => hits.map(({ url }) => url));

describe('a code leads to its document in any spelling', () => {
  it.each(['REG-OM-01', 'reg om 01', 'regom01', 'erp-om', 'ERP-OM', 'ＲＥＧ－ＯＭ－０１', '公司信〔2026〕2号', '公司信[2026]2号'])('%s', async (question) => {
    expect(await urls(question)).toEqual(['/regulations/erp-om/']);
  });
  it.each(['GB/T 22239-2019', 'gbt22239-2019', 'GB/T22239—2019', 'gb-t-22239-2019'])('%s', async (question) => {
    expect(await urls(question)).toEqual(['/standards/gb-t-22239-2019/']);
  });
  it('lists every edition of a standard named without year, the one in force first', async () => {
    expect(await urls('GB/T 22239')).toEqual(['/standards/gb-t-22239-2019/', '/standards/gb-t-22239-2008/']);
    expect(await urls('22239')).toHaveLength(2);
  });
  it('leads to a version', async () => {
    expect(await urls('erp-om@1.0')).toEqual(['/regulations/erp-om/v/1.0/']);
  });
  it('says that a code does not exist and what may have been meant', async () => {
    const [answer] = await ask('REG-OM-02');
    expect(answer?.note).toBe('本站没有文件编码 REG-OM-02');
    expect(answer?.instead).toContain('REG-OM-01');
  });
  it('takes a year for no code', async () => {
    expect(await ask('2019')).toEqual([]);
  });
});

describe('a citation leads to the provision in force', () => {
  it.each([
    '运维管理办法第三条第二款第二项', '《ERP系统运行维护管理办法》第三条第二款第（二）项', '运维办法三(二)', '运维办法 3（2）', 'erp-om 3.2', 'REG-OM-01 第3条第2项',
  ])('%s', async (question) => {
    expect((await urls(question))[0]).toBe('/regulations/erp-om/#art-3-p2-i2');
  });
  it('lists each work where none is named', async () => {
    const [direct, others] = await ask('第二条');
    expect(direct?.hits.map(({ url }) => url).sort()).toEqual(['/regulations/erp-access/#art-2', '/regulations/erp-om/#art-2']);
    expect(others?.hits.map(({ title, status }) => `${title} ${status}`)).toEqual(['第二条 用户单位职责 historic']);
  });
  it('goes to the version that is named', async () => {
    expect((await urls('erp-om@1.0 第二条'))[0]).toBe('/regulations/erp-om/v/1.0/#art-2');
    expect((await urls('《ERP系统运行维护管理办法》（公司信〔2018〕1号）第二条'))[0]).toBe('/regulations/erp-om/v/1.0/#art-2');
  });
  it('says exactly what is not there', async () => {
    expect((await ask('erp-om 99'))[0]?.note).toBe('《ERP系统运行维护管理办法 2.0版》共3条，没有第九十九条');
    expect((await ask('运维办法第一条第三项'))[0]?.note).toBe('《ERP系统运行维护管理办法 2.0版》：第一条没有项');
    expect((await ask('erp-om@9.9 第一条'))[0]?.note).toBe('《ERP系统运行维护管理办法》没有9.9版，有1.0、2.0版');
  });
  it('sends full text after the name of a law whose text is not here, and after nothing where the provision is missing', async () => {
    const [law] = await ask('《中华人民共和国网络安全法》第二十一条');
    expect(law?.note).toContain('条文不在本站');
    expect(fullTextQuestion('', await ask('《中华人民共和国网络安全法》第二十一条'))).toBe('中华人民共和国网络安全法');
    expect(fullTextQuestion('erp-om 99', await ask('erp-om 99'))).toBe('');
    expect(fullTextQuestion('第二条', await ask('第二条'))).toBe('第二条');
  });
  it('lists every work that lacks the article, unless one has it', async () => {
    const note = (await ask('第九十九条'))[0]?.note;
    expect(note).toContain('细则》共2条，没有第九十九条');
    expect(note).toContain('办法 2.0版》共3条，没有第九十九条');
    expect((await ask('第三条'))[0]?.hits.map(({ url }) => url)).toEqual(['/regulations/erp-om/#art-3']);
  });
  it('does not take the name of a term before a number for a regulation', async () => {
    expect(await ask('表空间 3')).toEqual([]);
  });
});

describe('a name leads to its document', () => {
  it('by title, variant and forbidden name, and says which name is meant', async () => {
    expect(await urls('重做日志')).toEqual(['/terms/redo-log/']);
    expect((await ask('联机日志'))[0]?.hits[0]?.why).toBe('“联机日志”即');
    expect(await urls('错表空间')).toEqual(['/terms/tablespace/']);
    expect(await urls('《权限管理细则》')).toEqual(['/regulations/erp-access/']);
  });
  it('by pinyin in full and by initials', async () => {
    expect(await urls('biaokongjian')).toEqual(['/terms/tablespace/']);
    expect(await urls('czrz')).toEqual(['/terms/redo-log/']);
    expect(await urls('sjkgly')).toEqual(['/roles/om-dba/']);
  });
});

describe('nothing found', () => {
  it('suggests what is close', () => {
    expect(suggest('表空问', router)).toContain('表空间');
    expect(suggest('重作日志', router)).toContain('重做日志');
  });
});
