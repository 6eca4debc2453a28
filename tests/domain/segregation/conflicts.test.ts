import { describe, expect, it } from 'vitest';
import { peopleHolders, type PeopleFile } from '../../../src/checks/people.ts';
import { conflictsOf, officialHolders } from '../../../src/domain/segregation/conflicts.ts';
import type { KnowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { companyWith, kb } from '../company-with-duties.ts';

const person = (more: Partial<PeopleFile['people'][number]>): PeopleFile => ({
  path: 'people.yaml', problems: [], lineStarts: [0], people: [{ person: 'A0001', roles: [], templates: [], responsibilities: [], span: null, fields: {}, ...more }],
});
/** Pair and both ways, for every conflict of the file's only person. */
const found = (base: KnowledgeBase, file: PeopleFile): string[][] => peopleHolders(base, file).flatMap(({ holder }) => conflictsOf(base, holder)).map(({ pair, left, right }) => [pair.id, left.path.join(' → '), right.path.join(' → ')]);

describe('what is held in one hand', () => {
  it('no post and no template of the company is in conflict, but the excepted one', () => {
    expect(officialHolders(kb).flatMap((holder) => conflictsOf(kb, holder)).map(({ holder, pair }) => `${holder.id} ${pair.id}`)).toEqual(['small-unit-accountant entry-and-period']);
  });

  it('two posts of one person meet, with the way through matrix and procedure', () => {
    expect(found(kb, person({ roles: ['key-user', 'om-app'] }))).toEqual([['review-and-open', '岗位 模块关键用户 → 职责矩阵 MTX-ACC-01 → 活动 ACC-02 审核申请（A/R）', '岗位 应用工程师 → 职责矩阵 MTX-ACC-01 → 活动 ACC-03 开通账号（R）']]);
  });

  it('two templates of one person meet, expanded to functions', () => {
    expect(found(kb, person({ templates: ['ap-accountant', 'cashier'] }))).toEqual([['invoice-and-payment', '岗位权限模板 TPL-AP-01 → 系统职责 应付录入 → 功能 发票录入', '岗位权限模板 TPL-AP-02 → 系统职责 应付付款 → 功能 付款']]);
  });

  it('a template and a responsibility granted beside it meet', () => {
    expect(found(kb, person({ templates: ['gl-accountant'], responsibilities: ['gl-manager'] }))).toEqual([['entry-and-posting', '岗位权限模板 TPL-GL-01 → 系统职责 总账录入 → 功能 凭证录入', '另行授予 → 系统职责 总账过账 → 功能 凭证过账']]);
  });

  it('a step counts like a letter: whoever performs both is in conflict across documents', () => {
    const changed = companyWith('src/content/procedures/account-opening.mdx', (text) => text.replace('id="open" title="开通账号" by="om-app"', 'id="open" title="开通账号" by="key-user"'));
    const [conflict] = officialHolders(changed).flatMap((holder) => conflictsOf(changed, holder)).filter(({ pair }) => pair.id === 'review-and-open');
    expect(conflict?.holder.id).toBe('key-user');
    expect(conflict?.right.path).toEqual(['流程 PRC-ACC-01', '步骤 开通账号', '活动 ACC-03 开通账号']);
  });

  it('letters C and I are no duties', () => {
    const changed = companyWith('src/content/matrices/accounts.mdx', (text) => text.replace('| acc-03 | 开通账号 | 权限管理细则第三条 | I |  | I |', '| acc-03 | 开通账号 | 权限管理细则第三条 | I |  | C/I |'));
    expect(officialHolders(changed).flatMap((holder) => conflictsOf(changed, holder)).filter(({ pair }) => pair.id === 'review-and-open')).toEqual([]);
  });

  it('one person with one post is in no conflict', () => {
    expect(found(kb, person({ roles: ['key-user'] }))).toEqual([]);
  });
});
