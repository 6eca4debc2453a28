import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepNote, keptNote } from '../../../src/client/run/drafts.ts';

const held = new Map<string, string>();
let closed = false;

beforeEach(() => {
  held.clear();
  closed = false;
  const guard = <T>(answer: T): T => {
    if (closed) throw new DOMException('refused', 'SecurityError');
    return answer;
  };
  vi.stubGlobal('sessionStorage', { getItem: (key: string) => guard(held.get(key) ?? null), setItem: (key: string, text: string) => guard(held.set(key, text)), removeItem: (key: string) => guard(held.delete(key)) });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a note that is being typed', () => {
  it('outlives a reload, beside that of another run, and goes when it is recorded', () => {
    keepNote('RUN-1', '已通报 <b>');
    keepNote('RUN-2', '另一份');
    expect([keptNote('RUN-1'), keptNote('RUN-2'), keptNote('RUN-3')]).toEqual(['已通报 <b>', '另一份', '']);
    keepNote('RUN-1', '');
    expect([keptNote('RUN-1'), held.size]).toEqual(['', 1]);
  });
  it('is no reason to fail where the storage is closed', () => {
    closed = true;
    keepNote('RUN-1', '已通报');
    keepNote('RUN-1', '');
    expect(keptNote('RUN-1')).toBe('');
  });
});
