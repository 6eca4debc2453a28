import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/lib/content.ts';
import { allActivities, holdersOf } from '../../src/domain/matrix/activities.ts';
import { walkProvisions, type ProvisionTable } from '../../src/domain/regulation/provision.ts';
import { areRelated } from '../../src/domain/roles.ts';
import { CONFLICT_LEVELS } from '../../src/domain/schemas/conflict.ts';
import { traceRows } from '../../src/domain/trace/rows.ts';

const { kb } = readContent('.', '2026-11-24');

/** The rows of the table in an annex of a version, heads left out, as texts. */
function annex(versionId: string, number: number): string[][] {
  const provision = [...walkProvisions(kb.version(versionId)?.text.children ?? [])].find(({ id }) => id === `annex-${number}`);
  const rows = (table: ProvisionTable): string[][] => table.rows.slice(1).map((cells) => cells.map((runs) => runs.map(({ text }) => text).join('').trim()));
  return [...walkProvisions(provision ? [provision] : [])].flatMap(({ tables }) => tables.flatMap(rows));
}

/** What the heads of annex 1 mean in posts. */
const HEADS: readonly (readonly string[])[] = [
  ['it-dept'], ['business-dept'], ['user-unit'], ['module-key-user-l1', 'it-key-user-l1'], ['module-key-user-l2', 'it-key-user-l2'], ['om-unit'], ['it-company-support'], ['vendor'],
];

describe('the responsibilities', () => {
  it('are at least eighty activities in at least eight matrices', () => {
    expect(kb.all('matrices').length).toBeGreaterThanOrEqual(8);
    expect(allActivities(kb).length).toBeGreaterThanOrEqual(80);
  });

  it('leave no binding duty of a regulation in force without carrier or account', () => {
    const binding = traceRows(kb).filter((row) => row.binding);
    expect(binding.length).toBeGreaterThan(600);
    expect(binding.filter(({ state }) => state === 'gap').map(({ work, label }) => `${work} ${label}`)).toEqual([]);
    const works = new Set(binding.map(({ work }) => work));
    expect(works.size).toBe(kb.works.length);
  });

  it('explain away no more than a fortieth of them', () => {
    const binding = traceRows(kb).filter((row) => row.binding);
    expect(binding.filter(({ state }) => state === 'explained').length).toBeLessThan(binding.length / 40);
  });
});

describe('annex 1 of the main regulation (职责分配表)', () => {
  const rows = annex('erp-om@2.0', 1);

  it('has the twenty-seven activities it had when the matrices were written', () => expect(rows).toHaveLength(27));

  it.each(rows)('%s（%s）: an activity rests on the clause, and one of these has its A on the same side', (_activity, basis, ...letters) => {
    const clauses = (basis ?? '').replaceAll('本办法', '').split('、').map((clause) => clause.trim());
    const side = HEADS[letters.findIndex((letter) => letter.includes('A'))] ?? [];
    const resting = allActivities(kb).filter((activity) => activity.basis.some(({ resolution, targets }) => resolution.work === 'erp-om' && targets.some(({ provisionId }) => clauses.some((clause) => provisionId.startsWith(kbId(clause))))));
    expect(resting.length, `没有活动引用 ${clauses.join('、')}`).toBeGreaterThan(0);
    const accountable = resting.flatMap((activity) => holdersOf(activity, 'A').map(({ role }) => role));
    expect(accountable.some((role) => side.some((head) => areRelated(kb, role, head))), `A 在 ${accountable.join('、')}，附件1 在 ${side.join('、')}`).toBe(true);
  });

  /** 第二十一条第一款 → art-21: the clause as far as its article. */
  function kbId(clause: string): string {
    return [...walkProvisions(kb.version('erp-om@2.0')?.text.children ?? [])].find(({ level, label }) => level === 'article' && clause.startsWith(label))?.id ?? 'none';
  }
});

describe('annex 2 of the main regulation (表单目录)', () => {
  const forms = new Map(kb.all('forms').map((form) => [form.title, form]));

  it.each(annex('erp-om@2.0', 2))('%s %s is here, kept as long as it says', (_number, name, _by, _basis, retention) => {
    const form = forms.get(name ?? '');
    expect(form, `没有表单 ${name ?? ''}`).toBeDefined();
    if (retention?.startsWith('按照')) expect(form?.data.retention).toContain('会计档案');
    else expect(form?.data.retention).toContain(retention);
  });
});

describe('annex 1 of the access regulation (不相容职责表)', () => {
  const pairs = kb.all('conflicts').flatMap(({ data }) => data.pairs);

  it.each(annex('erp-access@1.0', 1))('row %s (%s) is one pair of the same level', (number, _field, _one, _other, level) => {
    const found = pairs.filter(({ annexRow }) => annexRow === Number(number));
    expect(found).toHaveLength(1);
    expect(level?.startsWith(CONFLICT_LEVELS[found[0]?.level ?? 'limit'].label)).toBe(true);
    const starred = found[0]?.basis.some((basis) => basis.includes('第六十六条第一款')) ?? false;
    expect(starred).toBe(level?.includes('★'));
  });

  it('is all that the pairs name as their row', () => {
    expect(pairs.flatMap(({ annexRow }) => annexRow ?? []).sort((a, b) => a - b)).toEqual(Array.from({ length: 43 }, (_, index) => index + 1));
  });
});

describe('sensitive functions', () => {
  it('are marked, and only granted by templates that say for how long', () => {
    const sensitive = kb.all('modules').flatMap(({ data }) => data.functions.filter((known) => known.sensitive).map(({ id }) => id));
    expect(sensitive.length).toBeGreaterThanOrEqual(10);
    const opening = new Set(kb.all('modules').flatMap(({ data }) => data.responsibilities.filter(({ functions }) => functions.some((id) => sensitive.includes(id))).map(({ id }) => id)));
    const open = kb.all('templates').filter(({ data }) => data.responsibilities.some((id) => opening.has(id)) && !/12个月|日|到期|期满/.test(data.term));
    expect(open.map(({ id, data }) => `${id} ${data.term}`)).toEqual([]);
  });
});
