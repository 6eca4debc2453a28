import { FAMILY_NAMES, namedPerson } from '../../../src/checks/person-names.ts';
import { personalNumbers } from '../../../src/checks/personal-numbers.ts';
import { mapTexts, oneLine, type Draft } from '../../../src/domain/drills/draft.ts';
import { withoutNames, type Person } from '../../../src/domain/drills/people.ts';

/** A draft without names, numbers and addresses of people, and what was taken out. */
export interface Hidden {
  draft: Draft;
  /** How often a name became a post. */
  names: number;
  /** What else was taken out, by kind: 手机号, 人名 … */
  others: ReadonlyMap<string, number>;
  /** Words that address somebody: 李工, 老王. Left in, since only a reader can tell. */
  suspects: string[];
}

/** Takes people out of a draft: whom the run names become posts, and what the check `personal-data` would find becomes 〔…略〕. */
export function hidePeople(draft: Draft, people: readonly Person[]): Hidden {
  let names = 0;
  const others = new Map<string, number>();
  const suspects = new Set<string>();
  const changed = mapTexts(draft, (text) => {
    const named = withoutNames(oneLine(text), people);
    names += named.replaced;
    const { text: clean, taken } = withoutPersonalData(named.text);
    for (const what of taken) others.set(what, (others.get(what) ?? 0) + 1);
    for (const [word] of clean.matchAll(ADDRESSED)) suspects.add(word);
    return clean;
  });
  return { draft: changed, names, others, suspects: [...suspects] };
}

const ADDRESSED = new RegExp(`[${FAMILY_NAMES}](?:工(?![作程单具艺序])|总(?![账数部计行线])|哥|姐|师傅|老师|主任|经理|科长|处长|部长|班长)|(?:老|小(?!于))[${FAMILY_NAMES}](?!\\p{Script=Han}{0,1}[库型])`, 'gu');

function withoutPersonalData(text: string): { text: string; taken: string[] } {
  const taken: string[] = [];
  let rest = text;
  for (let [next] = personalNumbers(rest); next !== undefined; [next] = personalNumbers(rest)) {
    taken.push(next.what);
    rest = `${rest.slice(0, next.index)}〔${next.what}略〕${rest.slice(next.index + next.found.length)}`;
  }
  for (let name = namedPerson(rest); name !== null; name = namedPerson(rest)) {
    taken.push('人名');
    rest = rest.replaceAll(name, '〔姓名略〕');
  }
  return { text: rest, taken };
}
