import { afterEach, describe, expect, it, vi } from 'vitest';
import { holdRun } from '../../../src/client/run/hold.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Two tabs of one browser share its locks; here they are those of this process. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));
let count = 0;
const freshRun = (): string => `RUN-${(count += 1)}`;

describe('the hold of a run', () => {
  it('is one tab’s; another is told that it is held, and loses nothing', async () => {
    const run = freshRun();
    const lost = vi.fn();
    const first = await holdRun(run, false, lost);
    expect(first?.locked).toBe(true);
    expect(await holdRun(run, false, () => undefined)).toBeNull();
    expect(lost).not.toHaveBeenCalled();
    first?.release();
  });
  it('is free for the next one when it is given back', async () => {
    const run = freshRun();
    const lost = vi.fn();
    (await holdRun(run, false, lost))?.release();
    await settled();
    const next = await holdRun(run, false, () => undefined);
    expect(next).not.toBeNull();
    expect(lost).not.toHaveBeenCalled();
    next?.release();
  });
  it('can be taken over: the first one learns it, once, and the second has it', async () => {
    const run = freshRun();
    const [lost, lostLater] = [vi.fn(), vi.fn()];
    await holdRun(run, false, lost);
    const second = await holdRun(run, true, lostLater);
    await settled();
    expect(second?.locked).toBe(true);
    expect([lost.mock.calls.length, lostLater.mock.calls.length]).toEqual([1, 0]);
    expect(await holdRun(run, false, () => undefined)).toBeNull();
    second?.release();
  });
  it('is of one run: two runs are held side by side', async () => {
    const holds = await Promise.all([holdRun(freshRun(), false, () => undefined), holdRun(freshRun(), false, () => undefined)]);
    expect(holds.map((hold) => hold?.locked)).toEqual([true, true]);
    for (const hold of holds) hold?.release();
  });
  it('is everybody’s and says so where the browser has no locks', async () => {
    vi.stubGlobal('navigator', {});
    const holds = await Promise.all([1, 2].map(() => holdRun('RUN', false, () => undefined)));
    expect(holds.map((hold) => hold?.locked)).toEqual([false, false]);
    for (const hold of holds) hold?.release();
  });
  it('is everybody’s, too, where the browser refuses to lock: an emergency is recorded all the same', async () => {
    vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new DOMException('refused', 'SecurityError')) } });
    const lost = vi.fn();
    expect((await holdRun('RUN', false, lost))?.locked).toBe(false);
    expect(lost).not.toHaveBeenCalled();
  });
});
