import { describe, expect, it } from 'vitest';
import { FUSION_OBJECTS, RELEASE_11I_OBJECTS } from '../../../src/domain/ebs/objects.ts';

const lists = [['Fusion', FUSION_OBJECTS], ['11i', RELEASE_11I_OBJECTS]] as const;
const foreign = lists.flatMap(([, objects]) => Object.keys(objects));

describe.each(lists)('the objects of %s', (_name, objects) => {
  it('are written as the database writes them', () => {
    expect(Object.keys(objects).filter((name) => !/^[A-Z][A-Z0-9_]*$/.test(name))).toEqual([]);
  });

  it('are replaced by objects that neither list holds', () => {
    const named = Object.values(objects).flatMap((instead) => instead.match(/[A-Z][A-Z0-9_]+/g) ?? []);
    expect(named.filter((name) => foreign.includes(name))).toEqual([]);
    expect(named.length).toBeGreaterThanOrEqual(Object.keys(objects).length - 1);
  });
});

it('are in one list only', () => expect(new Set(foreign).size).toBe(foreign.length));

it('are none that 12.2 reads through a secured synonym', () => {
  expect(['RA_CUSTOMER_TRX', 'RA_CUSTOMER_TRX_ALL', 'OE_ORDER_HEADERS', 'AP_INVOICES', 'PO_HEADERS'].filter((name) => foreign.includes(name))).toEqual([]);
});
