import { afterEach, describe, expect, it, vi } from 'vitest';
import { pagefindTerm, parseQuery, segments } from '../../src/client/search/query.ts';
import { readState, writeState } from '../../src/client/search/page-state.ts';
import { latestOnly } from '../../src/client/search/latest.ts';

describe('a question', () => {
  it('is a set of words, quoted stretches among them', () => {
    expect(parseQuery(' 关键用户　 权限 ')).toEqual({ raw: '关键用户 权限', words: ['关键用户', '权限'], phrases: [] });
    expect(parseQuery('“权限申请” 关键用户')).toEqual({ raw: '“权限申请” 关键用户', words: ['权限申请', '关键用户'], phrases: ['权限申请'] });
  });
  it('keeps its quotation marks for Pagefind when it is one phrase', () => {
    expect(pagefindTerm(parseQuery('“ORA-01653”'))).toBe('"ORA-01653"');
    expect(pagefindTerm(parseQuery('“权限申请” 关键用户'))).toBe('权限申请 关键用户');
  });
  it('survives a quotation mark without its partner', () => {
    expect(parseQuery('"权限').words).toEqual(['权限']);
  });
});

describe('segments', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('are words where the browser knows words', () => {
    expect(segments('账号停用')).toEqual(['账号', '停用']);
  });
  it('are pairs of characters where it does not', () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    expect(segments('账号停用 ORA-01653')).toEqual(['账号', '号停', '停用', 'ORA-01653']);
  });
});

describe('the address of a result page', () => {
  it('says everything that differs from the usual, and is read back', () => {
    const state = { question: '关键用户 权限', kinds: ['roles', 'terms'], scope: 'all', module: 'ap', role: 'om-dba', limit: 20 } as const;
    expect(readState(writeState({ ...state, kinds: [...state.kinds] }))).toEqual(state);
    expect(writeState({ question: '', kinds: [], scope: 'inforce', module: '', role: '', limit: 20 })).toBe('');
  });
  it('takes an unknown status for the usual one', () => {
    expect(readState('?q=a&status=nonsense').scope).toBe('inforce');
  });
});

describe('the latest task', () => {
  it('is the only one that answers', async () => {
    vi.useFakeTimers();
    const schedule = latestOnly(100);
    const answers: string[] = [];
    const ask = (text: string, pause: number) => schedule(() => new Promise<string>((done) => setTimeout(() => done(text), pause)), (answer) => answers.push(answer), () => undefined);
    ask('一', 10);
    ask('二', 500);
    await vi.advanceTimersByTimeAsync(200);
    ask('三', 10);
    await vi.advanceTimersByTimeAsync(1000);
    expect(answers).toEqual(['三']);
    vi.useRealTimers();
  });
});
