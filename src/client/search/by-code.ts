import { nearest } from '../../domain/nearest.ts';
import { foldCode } from '../../domain/search/codes.ts';
import type { RouterEntry } from '../../domain/search/router-file.ts';
import { entryHit, workHit } from './hits.ts';
import type { Router, RouterAnswer, RouterHit } from './router.ts';

const LOOKS_LIKE_CODE = /^[A-Za-z]{3}(-[A-Za-z0-9]+)*-\d{2,3}$/;
/** A document code or the number of a standard among other words: `EMG-ERP-07 预案`, `GB/T 22239-2008 还能引用吗`. */
const CODE_AMONG_WORDS = /(?<![A-Za-z0-9])(?:[A-Za-z]{3}(?:-[A-Za-z0-9]+)*-\d{2,3}|[A-Za-z]{2,3}(?:\/[A-Za-z])?\s?\d{4,5}(?:\.\d+)?(?:[-—]\d{4})?)(?![A-Za-z0-9])/g;

/** A document code, id, standard number in any spelling, or 发文字号 leads to the document. */
export function byCode(question: string, router: Router): RouterAnswer[] {
  const hits = hitsOf(question, router);
  if (hits.length > 0) return found(hits);
  return LOOKS_LIKE_CODE.test(question.trim()) ? [unknown(question.trim().toUpperCase(), router)] : [];
}

/** Codes among other words; asked after citations, which begin with a code too: `REG-OM-01 第三条`. */
export function byCodeAmongWords(question: string, router: Router): RouterAnswer[] {
  const hits = [...question.matchAll(CODE_AMONG_WORDS)].flatMap(([code]) => hitsOf(code, router));
  return hits.length > 0 ? found(hits) : [];
}

function found(hits: RouterHit[]): RouterAnswer[] {
  return [{ stage: 'code', heading: hits.length === 1 ? '编号，完全匹配' : '编号相符的文件', hits, note: null, instead: [] }];
}

function hitsOf(text: string, router: Router): RouterHit[] {
  const code = foldCode(text);
  return code === '' ? [] : [...workHits(code, router), ...(router.codes.get(code) ?? numbersLike(code, router)).map((entry) => entryHit(router, entry))];
}

function workHits(code: string, router: Router): RouterHit[] {
  return router.file.works.flatMap((work) => {
    if (code === foldCode(work.code) || code === foldCode(work.id)) return [workHit(work, router)];
    const version = work.versions.find((facts) => code === foldCode(`${work.id}@${facts.version}`) || (facts.docNo !== null && code === foldCode(facts.docNo)));
    return version ? [workHit(work, router, version.version)] : [];
  });
}

/** GB/T 22239, 22239 or 22239-2019: the parts of a standard number, versions in force first. */
function numbersLike(code: string, router: Router): RouterEntry[] {
  const bare = /^\d+$/.test(code);
  if (!/\d{4}/.test(code) || (bare && code.length < 5)) return [];
  // ISO 27001, NIST 800-61, GB 22239: who issues it, then its number, whatever stands between.
  const [, issuer = '', digits = ''] = /^([a-z]{2,})(\d{4,})$/.exec(code) ?? [code, code, code];
  const like = router.file.entries.filter((entry) => {
    if (entry.kind !== 'standards' || entry.code === undefined) return false;
    const number = foldCode(entry.code);
    return bare ? number.replace(/^\D+/, '').startsWith(code) : number.startsWith(code) || (number.startsWith(issuer) && number.replace(/^\D+/, '').startsWith(digits));
  });
  return like.toSorted((a, b) => Number(a.status !== undefined) - Number(b.status !== undefined));
}

function unknown(code: string, router: Router): RouterAnswer {
  const codes = [...router.file.works.map((work) => work.code), ...router.file.entries.flatMap((entry) => (entry.kind === 'roles' ? (entry.code ?? []) : []))];
  return { stage: 'code', heading: '没有这个编号', hits: [], note: `本站没有文件编码 ${code}`, instead: nearest(code, codes), ask: '' };
}
