import { parseCitation } from '../../domain/regulation/citation/parse.ts';
import { createCitationLibrary, resolveMention, type CitationContext, type CitationLibrary, type CitationResolution } from '../../domain/regulation/citation/resolve.ts';
import type { CitationMention } from '../../domain/regulation/citation/mention.ts';
import { stepLabel } from '../../domain/regulation/labels.ts';
import { walkProvisions } from '../../domain/regulation/provision.ts';
import { nameIn, worksNamed } from './named-works.ts';
import { provisionHits } from './provision-hits.ts';
import { versionName } from './hits.ts';
import type { PreparedVersion, Regulations } from './regulations.ts';
import type { Router, RouterAnswer, RouterHit } from './router.ts';

const MOST_PROVISIONS = 8;
/** How many works are named when none of them has the provision. */
const MOST_NAMED = 2;
/** Fewer letters name no version. */
const SHORTEST_NAME = 3;

/** The last number of a provision in a question, and what stands behind it. */
const WORDS_BEHIND = /^(.*(?:第\s*[一二三四五六七八九十百千〇零\d]+\s*[条款项](?:之[一二三四五六七八九十]+)?|\d+\s*[条款项]|附[件表录]\s*[一二三四五六七八九十\d]+|[)）]|\d))\s*(?![条款项])\S.*$/;

const libraries = new WeakMap<Regulations, CitationLibrary>();

type Context = Pick<CitationContext, 'date' | 'library'>;

/** A citation, read by the parser that checks the content, leads to the provision in force, and to the other versions. */
export function byCitation(question: string, router: Router, regulations: Regulations): RouterAnswer[] {
  const { name, version, text } = withVersionApart(question.trim(), regulations);
  const mention = parseCitation(text) ?? beforeWords(text, version !== null, regulations);
  if (!mention || mention.parts.length === 0) return [];
  const context = { date: router.file.today, library: libraryOf(regulations) };
  const outside = outsideAnswer(mention, context);
  if (outside) return [outside];
  const findings = worksNamed(mention, name, regulations).flatMap(({ versions, shown }) => {
    const meant = version === null ? (saidVersion(mention, versions, context) ?? shown) : versions.find(({ facts }) => facts.version === version);
    if (meant) return findIn(mention, meant, versions, context, router);
    // A version without a name means those that have it: 2.1版第三十条.
    return version === null || (name ?? nameIn(mention)) === '' ? [] : { hits: [], others: [], note: missingVersion(versions, version), instead: [] };
  });
  return answersOf(findings);
}

/** A citation, and the name and the version that stood before it. */
interface Asked {
  name: string | null;
  version: string | null;
  text: string;
}

/** 运维办法2.1版第三十条, 试行办法第三十条, 2.1版第三十条: the version stands in the name or for it; `运维办法@2.1 第三十条` says the same. */
function withVersionApart(asked: string, { works }: Regulations): Asked {
  const said = /^([^\s@]+)@([0-9A-Za-z.-]+)\s*(.*)$/.exec(asked) ?? /^(\p{Script=Han}*)\s*([0-9]+\.[0-9]+)\s*版的?\s*(.*)$/u.exec(asked);
  if (said) return { name: said[1] || null, version: said[2] ?? null, text: said[3] ?? '' };
  const [, name = '', after = ''] = /^(.*?)的?(?=第|附)(.*)$/.exec(asked) ?? [];
  const letters = [...name.replace(/[（）()《》\s]/g, '')];
  const fits = (title: string): boolean => letters.every((letter) => title.includes(letter));
  const own = letters.length < SHORTEST_NAME || works.some(({ work }) => fits(work.title)) ? undefined : works.flatMap(({ versions }) => versions).find(({ facts: { others = [] } }) => others.some(fits));
  return own ? { name: own.work.id, version: own.facts.version, text: after } : { name: null, version: null, text: asked };
}

/** 权限细则附件1 不相容, 第九条怎么理解: a citation of a named regulation or of an article, then words about what it says. */
function beforeWords(text: string, named: boolean, regulations: Regulations): CitationMention | null {
  const [, head] = WORDS_BEHIND.exec(text) ?? [];
  const mention = head === undefined ? null : parseCitation(head);
  return mention && (named || head?.startsWith('第') || (nameIn(mention) !== '' && worksNamed(mention, null, regulations).length > 0)) ? mention : null;
}

function libraryOf(regulations: Regulations): CitationLibrary {
  const library = libraries.get(regulations) ?? createCitationLibrary(regulations.works.flatMap(({ versions }) => versions.map(({ text }) => text)), regulations.outside);
  libraries.set(regulations, library);
  return library;
}

/** What one work says to a citation. */
interface Finding {
  hits: RouterHit[];
  /** The same number in other versions. */
  others: RouterHit[];
  note: string;
  instead: string[];
}

/** With several works and no name each work is listed; what is missing is said only where none of them has it. */
function answersOf(findings: readonly Finding[]): RouterAnswer[] {
  if (findings.length === 0) return [];
  const hits = findings.flatMap((finding) => finding.hits);
  const others = findings.flatMap((finding) => finding.others);
  const direct: RouterAnswer = hits.length > 0
    ? { stage: 'citation', heading: '直达条款', hits, note: null, instead: [] }
    : { stage: 'citation', heading: '没有这一条款', hits: [], ...absence(findings), ask: '' };
  return others.length > 0 ? [direct, { stage: 'versions', heading: '同一条号在其他版本，内容可能不同', hits: others, note: null, instead: [] }] : [direct];
}

function absence(findings: readonly Finding[]): Pick<RouterAnswer, 'note' | 'instead'> {
  const named = findings.slice(0, MOST_NAMED);
  const rest = findings.length - named.length;
  const notes = [...named.map(({ note }) => note), ...(rest > 0 ? [`其余${rest}部制度也没有`] : [])];
  return { note: notes.join('；'), instead: named.flatMap(({ instead }) => instead.slice(0, 2)) };
}

/** 《网络安全法》第二十一条: known by name, its text is not here. */
function outsideAnswer(mention: CitationMention, context: Context): RouterAnswer | null {
  if (mention.document.kind === 'self') return null;
  const { status, problem } = resolveMention(mention, { self: null, ...context });
  if (status !== 'external' || (problem !== null && mention.document.kind !== 'title')) return null;
  return { stage: 'citation', heading: '本站以外的文件', hits: [], note: `《${nameIn(mention)}》的条文不在本站，下面是本站提到它的地方`, instead: [], ask: nameIn(mention) };
}

/** The version that the citation itself names: by 文号, year, 2.0版, or a title that only one version has. */
function saidVersion(mention: CitationMention, versions: readonly PreparedVersion[], context: Context): PreparedVersion | null {
  if (mention.document.kind !== 'title' && mention.versionTail === null) return null;
  const { work, version } = resolveMention(mention, { self: null, ...context });
  return versions.find(({ text }) => text.work === work && text.version === version) ?? null;
}

function findIn(mention: CitationMention, meant: PreparedVersion, versions: readonly PreparedVersion[], context: Context, router: Router): Finding {
  const here = resolveIn(mention, meant, context);
  const targets = targetsOf(here).slice(0, MOST_PROVISIONS);
  const others = versions.filter((other) => other !== meant).reverse().flatMap((other) => {
    const [first] = targetsOf(resolveIn(mention, other, context));
    return first === undefined ? [] : provisionHits(router, other, [first]);
  });
  if (targets.length > 0) return { hits: provisionHits(router, meant, targets), others, note: '', instead: [] };
  return { hits: [], others, note: missing(mention, meant, here), instead: here.problem?.candidates.map((label) => `${meant.facts.title}${label}`) ?? [] };
}

function resolveIn(mention: CitationMention, { text }: PreparedVersion, context: Context): CitationResolution {
  return resolveMention({ ...mention, document: { kind: 'self', noun: null }, versionTail: null }, { self: text, ...context });
}

function targetsOf({ parts }: CitationResolution): string[] {
  return [...new Set(parts.flatMap(({ targets }) => targets))];
}

/** Says exactly what is not there: …2.0版共92条，没有第九十九条. */
function missing(mention: CitationMention, version: PreparedVersion, { problem }: CitationResolution): string {
  const [pin] = mention.parts[0]?.pins ?? [];
  const [number] = pin?.numbers ?? [];
  const articles = [...walkProvisions(version.text.text.children)].filter(({ level }) => level === 'article');
  const absent = pin?.level === 'article' && number && !articles.some((article) => article.number?.value === number.value);
  if (absent) return `《${versionName(version)}》共${articles.length}条，没有${stepLabel({ level: 'article', number })}`;
  return `《${versionName(version)}》：${problem?.message ?? '没有找到所指的条款'}`;
}

function missingVersion(versions: readonly PreparedVersion[], version: string): string {
  const [first] = versions;
  return `《${first?.work.title ?? ''}》没有${version}版，有${versions.map(({ facts }) => facts.version).join('、')}版`;
}
