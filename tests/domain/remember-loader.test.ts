import { describe, expect, it } from 'vitest';
import { createLoader } from '../../src/domain/remember.ts';

describe('what is remembered', () => {
  it('is made once for each key, also while it is being made', async () => {
    const made: string[] = [];
    const load = createLoader((key: string) => {
      made.push(key);
      return Promise.resolve(key.toUpperCase());
    });
    expect(await Promise.all([load('a'), load('a'), load('b')])).toEqual(['A', 'A', 'B']);
    await load('a');
    expect(made).toEqual(['a', 'b']);
  });

  it('is made again after it failed', async () => {
    let times = 0;
    const load = createLoader(() => ((times += 1) === 1 ? Promise.reject(new Error('断网')) : Promise.resolve(times)));
    await expect(load()).rejects.toThrow('断网');
    expect(await load()).toBe(2);
    expect(await load()).toBe(2);
  });
});
