import { describe, expect, it } from 'vitest';
import { editionRecord, editionsOf, isKnownEdition } from '../../../src/domain/editions.ts';
import type { EditionRecord } from '../../../src/domain/regulation/versions/lock.ts';
import { companyOn, plan, runbook } from '../drills/company.ts';

const published = (collection: EditionRecord['collection'], id: string, version: string): EditionRecord => ({ collection, id, version, on: '2026-01-10', sha256: 'a'.repeat(64), steps: ['usage'] });
const LOCK = { records: [], editions: [published('runbooks', 'fra-full', '1.0'), published('plans', 'db-outage', '0.9'), published('runbooks', 'fra-full', '1.1')] };
const kb = companyOn('2026-11-24', [runbook('fra-full', { version: '2.0' }), plan('db-outage')], LOCK);

describe('the editions of a document', () => {
  it('are those of its kind and id, in the order in which they were recorded', () => {
    expect(editionsOf(LOCK, 'runbooks', 'fra-full').map(({ version }) => version)).toEqual(['1.0', '1.1']);
    expect(editionsOf(LOCK, 'plans', 'fra-full')).toEqual([]);
  });
  it.each([
    ['runbooks', 'fra-full@2.0', true],
    ['runbooks', 'fra-full@1.1', true],
    ['runbooks', 'fra-full@1.0', true],
    ['runbooks', 'fra-full@1.2', false],
    ['runbooks', 'fra-full', false],
    ['runbooks', 'fra@1.0', false],
    ['plans', 'fra-full@1.0', false],
    ['plans', 'db-outage@0.9', true],
    ['plans', 'db-outage@1.0', true],
    ['exercises', 'db-outage@1.0', false],
  ] as const)('in %s, %s is known: %s', (collection, written, expected) => {
    expect(isKnownEdition(kb, collection, written)).toBe(expected);
  });
});

describe('the record of an edition', () => {
  const recorded = (collection: 'runbooks' | 'plans', id: string): EditionRecord => {
    const entry = kb.get(collection, id);
    if (!entry) throw new Error(`${id} 不在`);
    return editionRecord(entry, '2026-11-24');
  };
  it('holds the hash of the whole file and the steps in the order of the text', () => {
    expect(recorded('runbooks', 'fra-full')).toEqual({ collection: 'runbooks', id: 'fra-full', version: '2.0', on: '2026-11-24', sha256: kb.get('runbooks', 'fra-full')?.facts.hash, steps: ['usage'] });
    expect(recorded('plans', 'db-outage').steps).toEqual(['open']);
    expect(recorded('plans', 'db-outage').sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
