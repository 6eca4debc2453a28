import type { KnowledgeBase } from '../knowledge-base.ts';
import type { Run } from '../run/model.ts';
import { stepOf } from '../run/progress.ts';

/** Somebody whom a run names, and what a record calls them instead. */
export interface Person {
  /** As it stands in the run: 数据库管理员 A0012, 张三. */
  written: string;
  /** The parts of it that are personal, longest first; empty where only the post was written. */
  names: string[];
  /** The role, where the run or somebody says which; else null. */
  role: string | null;
  /** What stands in the record instead: title of the post, or 操作人. */
  label: string;
}

/** Titles of posts and their ids, longest first, so that 系统管理员 is not read as 管理员. */
export type Posts = readonly { title: string; id: string }[];

export function postsOf(kb: KnowledgeBase): Posts {
  return kb
    .all('roles')
    .flatMap(({ id, data }) => [data.title, data.short, ...data.aliases].map((title) => ({ title, id })))
    .sort((a, b) => b.title.length - a.title.length);
}

interface Surroundings {
  kb: KnowledgeBase;
  /** Whom somebody gave a post to: name → role. */
  given: readonly { name: string; role: string }[];
  /** Tells whether a word can only be a name. */
  isName: (word: string) => boolean;
}

/** Everybody whom a run names: operators, second persons, writers of notes, and whoever was named beside it. */
export function peopleIn(run: Run | null, { kb, given, isName }: Surroundings): Person[] {
  const posts = postsOf(kb);
  const written = new Map<string, string>();
  for (const { name } of given) written.set(name.trim(), '当事人');
  for (const { by } of run?.notes ?? []) written.set(by.trim(), '记录人');
  for (const { second } of run?.entries ?? []) if (second) written.set(second.name.trim(), '第二人');
  for (const operator of operatorsOf(run)) written.set(operator, '操作人');
  written.delete('');
  return [...written].map(([text, otherwise]) => {
    const role = given.find(({ name }) => name.trim() === text)?.role ?? postIn(text, posts)?.id ?? soleStepPost(run, text, posts);
    const label = (role === null ? null : kb.get('roles', role)?.title) ?? otherwise;
    return { written: text, names: namesIn(text, posts, isName), role, label };
  });
}

export function personNamed(people: readonly Person[], written: string): Person | null {
  return people.find((person) => person.written === written.trim()) ?? null;
}

function operatorsOf(run: Run | null): string[] {
  return run === null ? [] : [run.operator, ...run.entries.map(({ operator }) => operator)].map((name) => name.trim());
}

/** The post with which somebody signs: the field asks for 岗位和工号. */
function postIn(text: string, posts: Posts): { title: string; id: string } | null {
  return posts.find(({ title }) => text.startsWith(title)) ?? posts.find(({ title }) => title.length > 2 && text.includes(title)) ?? null;
}

/** Who did only steps of one post is called by it; who did steps of several stays 操作人. */
function soleStepPost(run: Run | null, operator: string, posts: Posts): string | null {
  const titles = new Set((run?.entries ?? []).flatMap((entry) => (run && entry.operator.trim() === operator ? [stepOf(run, entry.step)?.by ?? ''] : [])));
  const [title] = titles;
  return titles.size === 1 ? (posts.find((post) => post.title === title)?.id ?? null) : null;
}

/** What of a signature is personal: the whole, what is left beside the post, and the words in it that are names or numbers of staff. */
function namesIn(text: string, posts: Posts, isName: (word: string) => boolean): string[] {
  const post = postIn(text, posts);
  const rest = (post === null ? text : text.replace(post.title, ' ')).replaceAll(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  const words = rest.split(/[\s\p{P}]+/u).filter((word) => isName(word) || /\d/.test(word));
  const candidates = new Set(rest === '' ? [] : [text, rest, ...words]);
  return [...candidates].filter((name) => isTelling(name) && !posts.some(({ title }) => title.includes(name))).sort((a, b) => b.length - a.length);
}

/** Short pieces stand everywhere in a text; taking them out would only spoil it. */
function isTelling(name: string): boolean {
  return /\p{Script=Han}/u.test(name) ? [...name].length >= 2 : name.length >= 3;
}

/** Puts posts in the place of names, wherever exactly that name stands; blanks inside a Chinese name and capitals make no difference. */
export function withoutNames(text: string, people: readonly Person[]): { text: string; replaced: number } {
  const all = people.flatMap(({ names, label }) => names.map((name) => ({ name, label }))).sort((a, b) => b.name.length - a.name.length);
  if (all.length === 0) return { text, replaced: 0 };
  const pattern = new RegExp(all.map(({ name }) => `(${patternOf(name)})`).join('|'), 'giu');
  let replaced = 0;
  const said = text.replaceAll(pattern, (...groups: unknown[]) => {
    replaced += 1;
    return all[groups.slice(1).findIndex((group) => group !== undefined)]?.label ?? '';
  });
  return { text: said, replaced };
}

/** 张三 also as 张 三; A0012 not inside XA00123. */
function patternOf(name: string): string {
  const letters = [...name].map((letter) => RegExp.escape(letter)).join('\\s*');
  const before = /^[A-Za-z0-9_]/.test(name) ? '(?<![A-Za-z0-9_])' : '';
  const after = /[A-Za-z0-9_]$/.test(name) ? '(?![A-Za-z0-9_])' : '';
  return `${before}${/\p{Script=Han}/u.test(name) ? letters : RegExp.escape(name)}${after}`;
}

/** Names too short to be looked for in a text: whoever reads the record has to. */
export function unsearched(people: readonly Person[], posts: Posts): string[] {
  return people.filter(({ written, names }) => names.length === 0 && !posts.some(({ title }) => title === written)).map(({ written }) => written);
}
