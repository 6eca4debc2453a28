import { describe, expect, it } from 'vitest';
import { fullTextKinds, fullTextQuestion, route } from '../../src/client/search/router.ts';
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
  it('by who issues it and its number, whatever stands between', async () => {
    expect(await urls('gb 22239')).toEqual(['/standards/gb-t-22239-2019/', '/standards/gb-t-22239-2008/']);
    expect(await urls('iso 22239')).toEqual([]);
  });
  it('among other words, unless it begins a citation', async () => {
    expect(await urls('GB/T 22239-2008 还能引用吗')).toEqual(['/standards/gb-t-22239-2008/']);
    expect(await urls('REG-OM-01 在哪里')).toEqual(['/regulations/erp-om/']);
    expect((await urls('REG-OM-01 第二条'))[0]).toBe('/regulations/erp-om/#art-2');
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
  it('goes to the version whose number or own name stands in the name', async () => {
    expect((await urls('运维办法1.0版第二条'))[0]).toBe('/regulations/erp-om/v/1.0/#art-2');
    expect((await urls('试行办法第二条第一项'))[0]).toBe('/regulations/erp-om/v/1.0/#art-2-p1-i1');
    expect((await ask('运维办法9.9版第二条'))[0]?.note).toBe('《ERP系统运行维护管理办法》没有9.9版，有1.0、2.0版');
  });
  it('takes a kind for the one regulation of that kind', async () => {
    expect((await urls('细则第二条'))[0]).toBe('/regulations/erp-access/#art-2');
  });
  it('goes to the version that is all that is said of the name', async () => {
    expect((await urls('1.0版第二条第一项'))[0]).toBe('/regulations/erp-om/v/1.0/#art-2-p1-i1');
    expect((await ask('9.9版第二条')).map(({ stage }) => stage)).not.toContain('citation');
  });
  it('leaves words behind a citation aside, and takes no words for a citation', async () => {
    expect((await urls('权限管理细则第二条 账号种类'))[0]).toBe('/regulations/erp-access/#art-2');
    expect((await urls('运维办法第三条第二款怎么理解'))[0]).toBe('/regulations/erp-om/#art-3-p2');
    expect(await urls('第二条 讲什么')).toEqual(await urls('第二条'));
    for (const question of ['第三方人员进机房', '第二天补录', '第一次登录']) expect((await ask(question)).map(({ stage }) => stage), question).not.toContain('citation');
    expect((await ask('三 条发票')).map(({ stage }) => stage)).not.toContain('citation');
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
    expect((await ask('表空间 3')).map(({ stage }) => stage)).not.toContain('citation');
  });
});

describe('a name leads to its document', () => {
  it('by title, variant and forbidden name, and says which name is meant', async () => {
    expect(await urls('重做日志')).toEqual(['/terms/redo-log/']);
    expect((await ask('联机日志'))[0]?.hits[0]?.why).toBe('“联机日志”即');
    expect(await urls('错表空间')).toEqual(['/terms/tablespace/']);
    expect(await urls('《权限管理细则》')).toEqual(['/regulations/erp-access/']);
  });
  it('when people ask what it is', async () => {
    for (const question of ['重做日志是什么', '重做日志到底是干啥的', '重做日志啥意思？']) expect(await urls(question), question).toEqual(['/terms/redo-log/']);
  });
  it('of a law, by some characters of its title', async () => {
    expect(await urls('网安法')).toEqual(['/standards/law-network/']);
    expect((await ask('网安法'))[0]?.hits[0]?.why).toBe('“网安法”即');
    expect((await ask('网商法')).map(({ stage }) => stage)).not.toContain('name');
  });
  it('by pinyin in full and by initials', async () => {
    expect(await urls('biaokongjian')).toEqual(['/terms/tablespace/']);
    expect(await urls('czrz')).toEqual(['/terms/redo-log/']);
    expect(await urls('sjkgly')).toEqual(['/roles/om-dba/']);
  });
  it('by pinyin of another name, where no title is spelled so', async () => {
    expect(await urls('lianjirizhi')).toEqual(['/terms/redo-log/']);
    expect(await urls('ljrz')).toEqual(['/terms/redo-log/']);
  });
});

describe('nothing found', () => {
  it('suggests what is close', () => {
    expect(suggest('表空问', router)).toContain('表空间');
    expect(suggest('重作日志', router)).toContain('重做日志');
  });
});

describe('an error code leads to its meaning and to what deals with it', () => {
  const answer = async (question: string) => (await ask(question))[0];
  it.each(['ORA-01653', 'ora1653', 'ora 1653', 'ORA－０１６５３', '01653', '1653', 'ORA-01653: unable to extend table', '报 ora-1653 了'])('%s', async (question) => {
    expect(await urls(question)).toEqual(['/faqs/inv-count-stuck/', '/codes/ora/#c-ora-01653']);
  });
  it('whoever wrote it: codes of EBS stand as on the screen', async () => {
    for (const question of ['ep01', 'ＥＰ０１　怎么办', '凭证导入报EP01']) expect(await urls(question), question).toEqual(['/faqs/inv-count-stuck/', '/codes/journal-import/#c-ep01']);
    expect((await ask('R12 升级')).map(({ stage }) => stage)).not.toContain('error-code');
  });
  it('lists the codes that a text names', async () => {
    expect(await urls('ORA-00257 之后 ORA-01653')).toEqual(['/faqs/inv-count-stuck/', '/codes/ora/#c-ora-00257', '/codes/ora/#c-ora-01653']);
  });
  it('says that it does not know one, shows its family, and lets full text find no look-alikes', async () => {
    expect(await answer('ORA-01654')).toMatchObject({ stage: 'error-code', note: '本站没有 ORA-01654 的说明。记下完整提示和时间，报服务台', ask: '' });
    expect((await answer('ORA-01654'))?.hits.map(({ url }) => url)).toEqual(['/codes/ora/']);
    expect((await answer('ORA-01654'))?.instead).toContain('ORA-01653');
  });
  it('takes no document code and no word for an error code', async () => {
    for (const question of ['REG-OM-01', 'adop', '第三条', '2026']) expect((await ask(question)).map(({ stage }) => stage), question).not.toContain('error-code');
  });
});

describe('a question for the provision', () => {
  it.each(['账号停用 是哪一条', '账号停用的依据', '账号停用规定在哪', '哪条写了账号停用'])('%s is asked of the regulations alone', async (question) => {
    const answers = await ask(question);
    expect(answers.map(({ stage }) => stage)).toEqual(['basis']);
    expect([fullTextQuestion(question, answers), fullTextKinds([], answers)]).toEqual(['账号停用', ['regulations']]);
    expect(fullTextKinds(['faqs'], answers)).toEqual(['faqs']);
  });
  it('gives the provision by what people ask, and nothing that is no provision', async () => {
    const [answer] = await ask('新菜单谁批 是哪一条');
    expect(answer?.hits.map(({ url, title, path }) => ({ url, title, path }))).toEqual([{ url: '/regulations/erp-om/#art-3-p2-i1', title: '第三条第二款第（一）项 权限审批', path: ['ERP系统运行维护管理办法 2.0版'] }]);
  });
  it('is none where nothing is left to ask for', async () => {
    expect((await ask('依据条款')).map(({ stage }) => stage)).not.toContain('basis');
  });
});

describe('a question leads to what answers it', () => {
  it.each([
    ['月底关不了账', '/faqs/gl-period-close/'],
    ['总账期间怎么点不动了', '/faqs/gl-period-close/'],
    ['盘点卡住了调不过去', '/faqs/inv-count-stuck/'],
    ['月抵总账关不了', '/faqs/gl-period-close/'],
    ['bkj 扩展不了', '/terms/tablespace/'],
    ['月底總賬關不了', '/faqs/gl-period-close/'],
    ['新菜单要找谁批', '/regulations/erp-om/#art-3-p2-i1'],
    ['数据文件爆了', '/terms/tablespace/'],
  ])('%s', async (question, url) => {
    expect((await urls(question))[0]).toBe(url);
  });
  it('says how it understood words that nobody registered', async () => {
    expect((await ask('总账封账点不动'))[0]?.note).toBe('“封账”按“关闭期间”查找');
    expect((await ask('bkj 扩展不了'))[0]?.note).toBe('“bkj”按“表空间”查找');
  });
  it('leaves what it does not understand, and quoted words, to full text', async () => {
    expect(await ask('食堂今天吃什么')).toEqual([]);
    expect((await ask('“总账期间点不动”')).map(({ stage }) => stage)).not.toContain('meaning');
  });
});
