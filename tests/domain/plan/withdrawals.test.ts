import { describe, expect, it } from 'vitest';
import { applying, isWithdrawn, withdrawalOf } from '../../../src/domain/withdrawals.ts';
import { companyOn, plan, runbook, type Written } from '../drills/company.ts';

const WITHDRAWAL = { on: '2026-11-24', reason: '并入另一本手册。', replacedBy: 'fra-full' };

describe('a withdrawal', () => {
  it.each([
    ['2026-11-23', false],
    ['2026-11-24', true],
    ['2026-11-25', true],
  ])('on 2026-11-24 seen on %s: %s', (today, expected) => {
    expect(isWithdrawn({ withdrawn: WITHDRAWAL }, today)).toBe(expected);
  });
  it.each([{}, { withdrawn: undefined }, { withdrawn: null }, { withdrawn: '2026-01-01' }, { withdrawn: {} }, { withdrawn: { on: 20260101 } }])('is none in %j', (data) => {
    expect(isWithdrawn(data, '2026-11-24')).toBe(false);
  });
  it('takes a document out of those that apply, on its day, and leaves it findable with its successor', () => {
    const files: Written[] = [runbook('fra-full'), runbook('archive-full', { code: 'RBK-DB-09', withdrawn: WITHDRAWAL }), plan('db-outage')];
    const ids = (today: string): string[] => applying(companyOn(today, files), 'runbooks').map(({ id }) => id);
    expect(ids('2026-11-23')).toEqual(['archive-full', 'fra-full']);
    expect(ids('2026-11-24')).toEqual(['fra-full']);
    const kb = companyOn('2026-11-24', files);
    expect(kb.get('runbooks', 'archive-full')?.title).toBe('归档区满处置');
    expect(withdrawalOf(kb, 'runbooks', 'archive-full')).toEqual(WITHDRAWAL);
    expect(withdrawalOf(kb, 'runbooks', 'fra-full')).toBeNull();
    expect(withdrawalOf(kb, 'plans', 'db-outage')).toBeNull();
    expect(withdrawalOf(kb, 'runbooks', 'never-was')).toBeNull();
    expect(withdrawalOf(kb, 'functions', 'fn-1')).toBeNull();
  });
});
