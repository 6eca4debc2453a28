import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeName } from '../../../src/checks/person-names.ts';
import { peopleIn, unsearched, postsOf, withoutNames } from '../../../src/domain/drills/people.ts';
import type { Run } from '../../../src/domain/run/model.ts';
import { begunRun, finishedRun, preparedCompany } from './exports.ts';

const kb = preparedCompany();

function cleaned(text: string, run: Run | null, given: readonly { name: string; role: string }[] = []): string {
  return withoutNames(text, peopleIn(run, { kb, given, isName: looksLikeName })).text;
}

const begun = begunRun(kb);
const signed = (operator: string): Run => ({ ...begun, operator, entries: begun.entries.map((entry) => ({ ...entry, operator })) });

describe('the people in a run', () => {
  it('are known by the post with which they signed, by their step, or by what somebody says', () => {
    const people = peopleIn(finishedRun(kb), { kb, given: [{ name: '王五', role: 'om-manager' }], isName: looksLikeName });
    expect(people.map(({ written, names, role, label }) => ({ written, names, role, label }))).toEqual([
      { written: '王五', names: ['王五'], role: 'om-manager', label: '运维管理岗' },
      { written: '数据库管理员 A0012', names: ['数据库管理员 A0012', 'A0012'], role: 'om-dba', label: '数据库管理员' },
      { written: '张三', names: ['张三'], role: null, label: '操作人' },
      { written: '应用工程师 李四', names: ['应用工程师 李四', '李四'], role: 'om-app', label: '应用工程师' },
    ]);
  });

  it('who did steps of one post only are called by it', () => {
    const [person] = peopleIn(signed('欧阳锋'), { kb, given: [], isName: looksLikeName });
    expect(person).toMatchObject({ role: 'om-dba', label: '数据库管理员' });
  });
});

describe('names in a text', () => {
  it.each<[string, string, string, string]>([
    ['become the post', '数据库管理员 A0012', '已告知 A0012', '已告知 数据库管理员'],
    ['become the post once when post and number stand together', '数据库管理员 A0012', '由数据库管理员 A0012 执行', '由数据库管理员 执行'],
    ['are found inside a sentence', '张三', '问过张三再做', '问过数据库管理员再做'],
    ['are found with a blank inside', '张三', '张　三已到', '数据库管理员已到'],
    ['are found in small letters', 'Zhang San', 'zhang san 已到', '数据库管理员 已到'],
    ['are not found inside a longer word of letters', '数据库管理员 A0012', 'SJA00123 不动', 'SJA00123 不动'],
    ['with signs of patterns in them are taken literally', '数据库管理员（A.0012+）', 'AX0012 与 A.0012+ 不同', 'AX0012 与 数据库管理员 不同'],
    ['with brackets around the name are split', '数据库管理员（张三）', '张三说可以', '数据库管理员说可以'],
    ['do not take posts for names', '数据库管理员', '数据库管理员到场', '数据库管理员到场'],
  ])('%s', (_what, operator, text, expected) => {
    expect(cleaned(text, signed(operator))).toBe(expected);
  });

  it('take the longest name first', () => {
    expect(cleaned('张三丰和张三', signed('张三'), [{ name: '张三丰', role: 'om-app' }])).toBe('应用工程师和数据库管理员');
  });

  it('that are too short are left, and said to be', () => {
    const people = peopleIn(signed('王'), { kb, given: [], isName: looksLikeName });
    expect(withoutNames('王道', people)).toEqual({ text: '王道', replaced: 0 });
    expect(unsearched(people, postsOf(kb))).toEqual(['王']);
  });

  it('are counted', () => {
    expect(withoutNames('张三、李四、张三', peopleIn(finishedRun(kb), { kb, given: [], isName: looksLikeName }))).toEqual({ text: '操作人、应用工程师、操作人', replaced: 3 });
  });

  it('never stay, whatever stands around them', () => {
    const anything = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
    const surname = fc.constantFrom('张', '王', '欧阳', '司马');
    const name = fc.tuple(surname, fc.constantFrom('三', '小明', '建国', '雨𬱖')).map(([family, given]) => family + given);
    fc.assert(
      fc.property(name, anything, anything, (who, before, after) => {
        expect(cleaned(`${before}${who}${after}`, signed(who))).not.toContain(who);
      }),
    );
  });
});
