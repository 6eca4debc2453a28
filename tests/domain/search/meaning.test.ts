import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layMeaning, onOneBoard, type MeaningBoard, type Wordings } from '../../../src/domain/search/meaning-boards.ts';
import { prepareMeaning, type Meaning } from '../../../src/domain/search/meaning.ts';

const THINGS: Wordings[] = [
  { names: ['月底总账关不了账怎么办？'], asked: ['总账期间状态点不动', '关闭期间没成'] },
  { names: ['库存期间关不了怎么办？'], asked: ['仓库月结卡住', '仓库的月份锁不上'] },
  { names: ['表空间满处置'], asked: ['表空间不足', 'ORA-01653 扩展不了'] },
  { names: ['登录不了怎么办？'], asked: ['密码忘了'] },
  { names: ['工单关不掉怎么办？'], asked: [] },
];
const SYNONYMS = [['关闭期间', '关账', '结账'], ['总账', 'GL'], ['表空间', '库空间']];
const EVERYDAY = [['料', '货', '东西', '材料'], ['厂家', '供应商', '卖家'], ['退', '还']];
const SOUNDS = { biao: '表', kong: '空', jian: '间件', man: '满', gong: '工', dan: '单', guan: '关', mi: '密', ma: '码', wang: '忘', le: '了' };

/** A meaning over things, with the names of the boards that were fetched. */
function meaningOf(things: readonly Wordings[], synonyms: readonly (readonly string[])[] = SYNONYMS): Meaning & { fetched: string[]; boards: Record<string, MeaningBoard> } {
  const { base, boards } = layMeaning(things, { everyday: EVERYDAY, synonyms, sounds: SOUNDS });
  const fetched: string[] = [];
  const meaning = prepareMeaning(base, (name) => {
    fetched.push(name);
    return Promise.resolve(boards[name] ?? {});
  });
  return { ...meaning, fetched, boards };
}

const meaning = meaningOf(THINGS);
const first = async (question: string): Promise<number | undefined> => (await meaning.ask(question)).meant[0]?.index;

describe('what people mean', () => {
  it.each([
    ['月底总账关不了账', 0],
    ['总账期间点不动了', 0],
    ['仓库月结卡住了怎么办', 1],
    ['表空间 满了', 2],
    ['库空间不足', 2],
    ['我密码忘了', 3],
    ['工单为什么关不掉', 4],
  ])('“%s” means thing %i', async (question, index) => {
    expect(await first(question)).toBe(index);
  });

  it('understands what only sounds like it: other characters, and pinyin', async () => {
    expect(await first('表空件满')).toBe(2);
    expect(await first('biaokong')).toBe(2);
    expect(await first('mima')).toBe(3);
    expect(await first('mimawangle')).toBe(3);
    expect(await first('mima 忘记')).toBe(3);
    expect(await first('biao kong jian man')).toBe(2);
    expect(await first('表kong')).toBe(2);
  });

  it('takes the forms of an English word for one word', async () => {
    const english = meaningOf([{ names: ['invoice on hold'], asked: [] }, { names: ['cannot close period'], asked: [] }]);
    expect((await english.ask('period closing')).meant[0]).toMatchObject({ index: 1 });
    expect((await english.ask('invoices')).meant.map(({ index }) => index)).toEqual([0]);
  });

  it('takes letters that somebody wrote for themselves', async () => {
    const latin = meaningOf([{ names: ['mima'], asked: [] }, { names: ['密码'], asked: [] }]);
    expect((await latin.ask('mima')).meant.map(({ index }) => index)).toEqual([0]);
  });

  it('finds each thing first by each of its own wordings, whatever fillers and punctuation come with it', async () => {
    for (const [index, { names, asked }] of THINGS.entries()) {
      for (const wording of [...names, ...asked]) expect(await first(`请问 ${wording}！`), wording).toBe(index);
    }
  });

  it('says which words it understood as which', async () => {
    expect((await meaning.ask('GL 关账')).replaced).toEqual([{ said: 'gl', term: '总账' }, { said: '关账', term: '关闭期间' }]);
    expect((await meaning.ask('表空间')).replaced).toEqual([]);
    expect((await meaning.ask('glad')).replaced, 'letters inside a longer word').toEqual([]);
    expect((await meaningOf(THINGS, [['物料清单', '菜谱']]).ask('菜谱')).replaced, 'a word that nobody wrote finds nothing').toEqual([]);
  });

  it('finds nothing in a question that shares nothing', async () => {
    expect((await meaning.ask('天气')).meant).toEqual([]);
    expect((await meaning.ask('')).meant).toEqual([]);
    expect((await meaning.ask('constructor hasOwnProperty')).meant).toEqual([]);
  });

  it('never throws, never scores outside 0 to 1, and orders by score', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'月底总账关不了表空件满工单a1-（)”\u{1F600}$\\mi ') }), async (question) => {
      const scores = (await meaning.ask(question)).meant.map(({ score }) => score);
      expect(scores.every((score) => score > 0 && score <= 1 + 1e-9)).toBe(true);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }));
  });

  it('counts what a thing repeats ever less: many loose wordings do not outdo one that fits', async () => {
    const many = meaningOf([{ names: ['发票'], asked: ['发票暂挂', '发票付不了', '发票卡住', '发票重了'] }, { names: ['付款'], asked: ['发票作废退回'] }], []);
    expect((await many.ask('发票作废')).meant[0]?.index).toBe(1);
  });

  it('takes words that people put for each other for one, in the question and in the wordings', async () => {
    const shop = meaningOf([{ names: ['向供应商退货'], asked: [] }, { names: ['给客户送货'], asked: [] }], []);
    expect((await shop.ask('有坏的要还厂家')).meant.map(({ index }) => index)).toEqual([0]);
    expect((await shop.ask('有坏的要还厂家')).replaced, 'nothing was put right').toEqual([]);
  });

  it('takes a word of the product for itself, even where it is said for another', async () => {
    const odd = meaningOf([{ names: ['结账'], asked: [] }, { names: ['关闭期间'], asked: [] }], [['关闭期间', '结账'], ['结账', '年结']]);
    expect((await odd.ask('结账')).meant[0]?.index).toBe(0);
  });
});

describe('boards', () => {
  it('fetches only those of the words of a question, and each once', async () => {
    const one = meaningOf(THINGS);
    expect((await one.ask('表空间满')).meant[0]?.index).toBe(2);
    expect(one.fetched.toSorted()).toEqual(['biao', 'family-84', 'jian', 'kong', 'man']);
    await one.ask('满表空间 gl 账');
    expect(one.fetched.slice(5).toSorted()).toEqual(['family-223', 'g', 'other']);
  });

  it('are there for whatever a question may ask for', async () => {
    const names = new Set(Object.keys(meaning.boards));
    await fc.assert(fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'表空件满账龘a1zmike-（)”\u{1F600}$\\ ') }), async (question) => {
      const asked = meaningOf(THINGS);
      await asked.ask(question);
      expect(asked.fetched.filter((name) => !names.has(name))).toEqual([]);
    }));
  });

  it('asks again for a board that did not come', async () => {
    const { base, boards } = layMeaning(THINGS, { everyday: EVERYDAY, synonyms: SYNONYMS, sounds: SOUNDS });
    let down = true;
    const shaky = prepareMeaning(base, (name) => (down ? Promise.reject(new Error('断网')) : Promise.resolve(boards[name] ?? {})));
    await expect(shaky.ask('表空间')).rejects.toThrow('断网');
    down = false;
    expect((await shaky.ask('表空间')).meant[0]?.index).toBe(2);
  });

  it('gives the same from one board for some things, as if nothing else were known', async () => {
    const { base, boards } = layMeaning(THINGS, { everyday: EVERYDAY, synonyms: SYNONYMS, sounds: SOUNDS });
    const kept = onOneBoard(boards, (index) => index === 2 || index === 3);
    const few = prepareMeaning(base, () => Promise.resolve(kept));
    expect((await few.ask('表空间')).meant.map(({ index }) => index)).toEqual([2]);
    expect((await few.ask('密码忘了')).meant.map(({ index }) => index)).toEqual([3]);
    expect((await few.ask('仓库月结')).meant).toEqual([]);
  });

  it('keeps every thing and how often it says a word, however many things there are', async () => {
    const counts = Array.from({ length: 1500 }, (_, index) => (index * 7919) % 23);
    const crowd = meaningOf(counts.map((count) => ({ names: [], asked: [...Array<string>(count).fill('发票'), '别的'] })), []);
    const { meant } = await crowd.ask('发票');
    expect(meant.map(({ index }) => index).sort((a, b) => a - b)).toEqual(counts.flatMap((count, index) => (count > 0 ? [index] : [])));
    expect(counts[meant[0]?.index ?? -1]).toBe(22);
  });

  it('is the same bytes for the same wordings', () => {
    expect(JSON.stringify(layMeaning(THINGS, { everyday: EVERYDAY, synonyms: SYNONYMS, sounds: SOUNDS }))).toBe(JSON.stringify(layMeaning(structuredClone(THINGS), { everyday: EVERYDAY, synonyms: SYNONYMS, sounds: SOUNDS })));
  });
});
