import { nearest } from '../../domain/nearest.ts';
import { normalCode } from '../../domain/runbook/error-codes.ts';
import { foldCode } from '../../domain/search/codes.ts';
import type { CodesFile } from '../../domain/search/router-file.ts';
import { entryHit } from './hits.ts';
import type { Router, RouterAnswer, RouterHit } from './router.ts';

type Listed = CodesFile['codes'][number];

/** A vendor's code in any spelling, or a short code of EBS as it stands on the screen. */
const MAY_BE_CODE = /^(?:[a-z][a-z0-9]{1,5}[\s-]*)?\d{2,7}$|^app[\s-]+[a-z]+[\s-]*\d{4,6}$|^[a-z][a-z0-9_ ,./-]{1,40}$/i;
/** One with a number, wherever it stands among other words: `ORA 1555 snapshot too old`. */
const VENDOR = /(?<![a-z0-9])(?:(?:ora|rman|tns|pls|sp2|dgm|frm|rep|bea|lrm)[\s-]*\d{1,6}|app[\s-]+[a-z]{2,6}[\s-]*\d{4,6})(?![a-z0-9])/gi;
/** A short code among other words: `EP01 怎么办`. It counts when somebody lists it. */
const SHORT = /(?<![a-z0-9])[a-z]{1,6}[\s-]?\d{1,5}(?![a-z0-9])/gi;
const MOST_DOCUMENTS = 5;

/** An error code leads to its meaning and to what deals with it; one that nobody lists is said to be unknown, with its nearest. */
export async function byErrorCode(question: string, router: Router): Promise<RouterAnswer[]> {
  const asked = question.normalize('NFKC').trim();
  const vendors = [...asked.matchAll(VENDOR)].map(([code]) => normalCode(code));
  const short = vendors.length > 0 ? [] : [...asked.matchAll(SHORT)].map(([code]) => foldCode(code));
  if (vendors.length === 0 && short.length === 0 && !MAY_BE_CODE.test(asked)) return [];
  const { codes, families } = await router.more.codes();
  const bare = /^\d+$/.test(asked);
  const found = codes.filter(([code]) => (bare ? numberOf(code) === Number(asked) && /[A-Z]/.test(code) : vendors.includes(code) || [foldCode(asked), ...short].includes(foldCode(code))));
  if (found.length > 0) return [known(found, router)];
  const [first] = vendors;
  return first === undefined ? [] : [unknown(first, codes, families)];
}

function known(found: readonly Listed[], router: Router): RouterAnswer {
  const meanings = found.flatMap(([code, meaning, url]): RouterHit[] => (url === '' ? [] : [{ kind: 'codes', url, title: `${code} ${meaning}`, path: [], status: 'inforce', version: null, words: null, why: null }]));
  const hitsOf = (names: readonly string[]): RouterHit[] => names.flatMap((name) => {
    const entry = router.file.entries.find(({ kind, id }) => `${kind}/${id}` === name);
    return entry ? [entryHit(router, entry)] : [];
  });
  const dealWithIt = hitsOf(found.flatMap(([, , , theirs, ...names]) => names.slice(0, theirs)));
  const documents = hitsOf(found.flatMap(([, , , , ...names]) => names.slice(0, MOST_DOCUMENTS)));
  const [first] = found;
  return {
    stage: 'error-code',
    heading: found.length === 1 ? `错误代码 ${first?.[0] ?? ''}` : '这个号码的错误代码',
    // Who meets a code wants to act: what deals with it first, then what it means, then where else it shows.
    hits: [...dealWithIt.slice(0, 1), ...meanings, ...documents].filter((hit, index, all) => all.findIndex(({ url }) => url === hit.url) === index),
    note: null,
    instead: [],
    ask: first?.[0] ?? '',
  };
}

function unknown(code: string, codes: readonly Listed[], families: CodesFile['families']): RouterAnswer {
  const family = code.split('-')[0] ?? '';
  const relatives = codes.flatMap(([known]) => (known.startsWith(`${family}-`) ? [known] : []));
  const home = families.find(([title]) => title.toUpperCase().includes(family));
  return {
    stage: 'error-code',
    heading: '没有登记这个错误代码',
    hits: home ? [{ kind: 'codes', url: home[1], title: home[0], path: [], status: 'inforce', version: null, words: null, why: '同一族的代码：' }] : [],
    note: `本站没有 ${code} 的说明。记下完整提示和时间，报服务台`,
    instead: nearest(code, relatives),
    ask: '',
  };
}

function numberOf(code: string): number {
  return Number(/(\d+)$/.exec(code)?.[1] ?? Number.NaN);
}
