import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTACT_DAYS, isStale, readContactLines } from '../../../src/domain/plan/contacts.ts';

const whole = { role: 'om-dba', turn: 'A', name: '示例人员甲', phone: '000-0001', other: '', verified: '2026-06-01' };

describe('the lines of a file of contacts', () => {
  it('are taken as they stand, numbers as text, what may be missing empty', () => {
    expect(readContactLines({ contacts: [whole, { role: 'om-manager', turn: 'B', name: '示例人员乙', phone: 1000002 }] })).toEqual({
      contacts: [whole, { role: 'om-manager', turn: 'B', name: '示例人员乙', phone: '1000002', other: '', verified: '' }],
      dropped: 0,
    });
  });
  it.each([
    ['no post', { ...whole, role: '' }],
    ['no turn', { ...whole, turn: 'C' }],
    ['no name', { ...whole, name: undefined }],
    ['no number', { ...whole, phone: null }],
    ['a list for a name', { ...whole, name: ['甲'] }],
    ['no fields', 'om-dba'],
    ['nothing', null],
  ])('are counted, not guessed, where one has %s', (_, line) => {
    expect(readContactLines({ contacts: [line, whole] })).toEqual({ contacts: [whole], dropped: 1 });
  });
  it.each([null, undefined, '', 7, [], {}, { contacts: null }, { contacts: { 0: whole } }, [whole]])('are none in %j', (value) => {
    expect(readContactLines(value)).toEqual({ contacts: [], dropped: 0 });
  });
  it('are whatever a file holds: every line is taken or counted, nothing thrown', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.jsonValue(), fc.constant(whole))), (lines) => {
      const { contacts, dropped } = readContactLines({ contacts: lines });
      expect(contacts.length + dropped).toBe(lines.length);
      for (const { name, phone } of contacts) expect([typeof name, typeof phone]).toEqual(['string', 'string']);
    }));
  });
});

describe('a number', () => {
  it('is good for 90 days after it was called, the ninetieth included', () => {
    expect(CONTACT_DAYS).toBe(90);
    expect(isStale({ verified: '2026-01-01' }, '2026-04-01')).toBe(false);
    expect(isStale({ verified: '2026-01-01' }, '2026-04-02')).toBe(true);
    expect(isStale({ verified: '2027-12-01' }, '2028-02-29')).toBe(false);
    expect(isStale({ verified: '2027-12-01' }, '2028-03-01')).toBe(true);
  });
  it.each(['', '去年', '2026-1-1', '2026-02-30', '2026-13-01', '0000-00-00'])('was never called where its day is “%s”', (verified) => {
    expect(isStale({ verified }, '2026-01-01')).toBe(true);
  });
});
