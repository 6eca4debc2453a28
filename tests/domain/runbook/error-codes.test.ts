import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCodes, normalCode } from '../../../src/domain/runbook/error-codes.ts';

const codes = (text: string): string[] => findCodes(text).map(({ code }) => code);

describe('the normal spelling of a code', () => {
  it.each([
    ['ORA-00257', 'ORA-00257'],
    ['ORA-257', 'ORA-00257'],
    ['ora-257', 'ORA-00257'],
    ['ora257', 'ORA-00257'],
    ['ora 257', 'ORA-00257'],
    ['ORA-1', 'ORA-00001'],
    ['ＯＲＡ－００２５７', 'ORA-00257'],
    [' ORA-257 ', 'ORA-00257'],
    ['ORA-19809', 'ORA-19809'],
    ['rman-8137', 'RMAN-08137'],
    ['tns12154', 'TNS-12154'],
    ['frm-92101', 'FRM-92101'],
    ['bea-337', 'BEA-000337'],
    ['BEA-000337', 'BEA-000337'],
    ['sp2-640', 'SP2-0640'],
    ['sp20640', 'SP2-0640'],
    ['prcr-1001', 'PRCR-1001'],
    ['crs-4000', 'CRS-4000'],
    ['app-fnd-00902', 'APP-FND-00902'],
    ['APP-SQLAP-10000', 'APP-SQLAP-10000'],
    ['ＥＦ０４', 'EF04'],
    [' DIST　ACCT  INVALID', 'DIST ACCT INVALID'],
    ['Pending Close', 'Pending Close'],
  ])('of %s is %s', (written, expected) => {
    expect(normalCode(written)).toBe(expected);
  });
  it.each(['登不上', '表空间满', 'APPS', 'ORA', 'ORA-', '257', 'ORA-0165x', 'ORA-12345678', 'XYZ-123', 'fs1', 'HTTP 500', ''])('of “%s”, which is no code, is itself', (text) => {
    expect(normalCode(text)).toBe(text);
  });
  it('is settled: writing it again changes nothing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(?:ORA|sp2|bea|App-Fnd)-?\d{1,7}$/)), (text) => {
      expect(normalCode(normalCode(text))).toBe(normalCode(text));
    }));
  });
});

describe('codes in a text', () => {
  it('are found in order, with their places, between Chinese signs as well', () => {
    const text = '报ORA-257。日志里是 RMAN-03009/ORA-19502，前台 APP-FND-00902。';
    expect(findCodes(text).map(({ code, index, end }) => `${code} ${text.slice(index, end)}`)).toEqual(['ORA-00257 ORA-257', 'RMAN-03009 RMAN-03009', 'ORA-19502 ORA-19502', 'APP-FND-00902 APP-FND-00902']);
  });
  it('are none where a family is meant, or another word', () => {
    expect(codes('ORA-0165x、ORA-165XX、ORA-27、XORA-00257、ORACLE-12345、ORA-00257A、AORA00257、$ORA_12345、RMAN')).toEqual([]);
  });
  it('are the same for every spelling of one', () => {
    expect(codes('ORA-257 ORA-0257 ORA-00257 ORA00257')).toEqual(['ORA-00257', 'ORA-00257', 'ORA-00257', 'ORA-00257']);
  });
  it('are what a search for them is written as', () => {
    const family = fc.constantFrom('ORA', 'RMAN', 'TNS', 'FRM', 'BEA', 'SP2', 'CRS', 'PRCR');
    fc.assert(fc.property(family, fc.integer({ min: 100, max: 99_999 }), fc.boolean(), (name, number, dash) => {
      const written = `${name}${dash ? '-' : ''}${number}`;
      expect(codes(`看到 ${written}，照做`)).toEqual([normalCode(written)]);
      expect(normalCode(written.toLowerCase())).toBe(normalCode(written));
    }));
  });
  it('lie inside the text, one after the other', () => {
    const piece = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('ORA-00257', 'ORA-257x', 'TNS-12154', '，', 'APP-FND-00902', '-', '1'));
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')), (text) => {
      let reached = 0;
      for (const { code, index, end } of findCodes(text)) {
        expect(index).toBeGreaterThanOrEqual(reached);
        expect(code.replaceAll(/\D/g, '')).toContain(text.slice(index, end).replaceAll(/\D/g, ''));
        reached = end;
      }
      expect(reached).toBeLessThanOrEqual(text.length);
    }));
  });
});
