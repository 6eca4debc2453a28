import type { Provision, RegulationText } from '../regulation/provision.ts';
import { blockText } from '../text.ts';
import type { FindActors, NamedActor } from './actors.ts';
import { findModalWords, MODALITIES, type Modality } from './modality.ts';

/** What one provision (款, 项 or 目) demands, forbids or permits, and of whom. */
export interface Duty {
  /** `art-7-p1-i3` */
  provision: string;
  /** Everything it says, in the order of the text; a list that inherits its sentence has that sentence's modality. */
  modalities: readonly Modality[];
  /** Ids of the roles it names as doing it, in the order of the text; empty where it names nobody. */
  actors: readonly string[];
  /** Ids of the roles whose consent, approval or review it demands (经…批准, 报…审核, 未经…同意). */
  deciders: readonly string[];
  /** True where it obliges, charges or forbids: somebody has to see to it. */
  binding: boolean;
  /** The words, without the number. */
  text: string;
}

interface Lead {
  modalities: readonly Modality[];
  actors: readonly string[];
}

const NO_LEAD: Lead = { modalities: [], actors: [] };
/** 履行下列职责, 应当包括下列内容: what follows in the list has the modality of the sentence before it. */
const INTRODUCES_LIST = /下列|如下|以下/;
const STANDING_DUTIES = /履行[^。]*职责|(?:负责|承担|行使)下列|分工承担|职责：$/;
/** Definitions, cases and conditions are listed, not demanded. */
const LISTS_NO_DUTIES = /下列用语|含义|下列(?:情形|情况|条件|标准|对象|类别|[^，。；]{0,6}类)|(?:情形|条件)之一|分为(?:下列)?[^，。；]*类|是指|分为|适用于/;

/**
 * Extracts the duties of a regulation, provision by provision, in document order. Deterministic: modal words and role names
 * are read off the text, nothing is guessed. A provision without any modal word, its own or inherited, gives no duty.
 */
export function extractDuties(text: Pick<RegulationText, 'children'>, find: FindActors): Duty[] {
  return text.children.flatMap((provision) => dutiesOf(provision, NO_LEAD, find));
}

function dutiesOf(provision: Provision, lead: Lead, find: FindActors): Duty[] {
  const own = provision.text === '' ? null : read(provision, lead, find);
  const hasList = provision.children.some(({ level }) => level === 'item' || level === 'point');
  const below = hasList && own !== null ? leadFor(provision.text, own) : NO_LEAD;
  // The sentence before a list says what the items demand; it is no duty beside them, unless it makes more than one sentence.
  const counts = own !== null && own.modalities.length > 0 && !(hasList && below !== NO_LEAD && isOneSentence(provision.text));
  return [...(counts && own !== null ? [own] : []), ...provision.children.flatMap((child) => dutiesOf(child, below, find))];
}

function read(provision: Provision, lead: Lead, find: FindActors): Duty {
  const text = provision.text + (provision.tail.length > 0 ? blockText({ runs: provision.tail }) : '');
  const words = findModalWords(text);
  const written = [...new Set(words.map(({ modality }) => modality))];
  const modalities = written.length > 0 ? written : lead.modalities;
  const named = actorsBefore(text, words.map(({ index }) => index), find);
  return {
    provision: provision.id,
    modalities,
    actors: named.length > 0 ? named : lead.actors,
    deciders: decidersIn(text, find),
    binding: modalities.some((modality) => MODALITIES[modality].binding),
    text,
  };
}

function leadFor(text: string, own: Duty): Lead {
  const sentence = text.slice(text.lastIndexOf('。') + 1);
  if (!INTRODUCES_LIST.test(sentence) && !/：\s*$/.test(sentence)) return NO_LEAD;
  if (STANDING_DUTIES.test(sentence)) return { modalities: ['charge'], actors: own.actors };
  if (LISTS_NO_DUTIES.test(sentence)) return NO_LEAD;
  const modalities = [...new Set(findModalWords(sentence).map(({ modality }) => modality))];
  return modalities.length > 0 ? { modalities, actors: own.actors } : NO_LEAD;
}

function isOneSentence(text: string): boolean {
  return !text.trimEnd().slice(0, -1).includes('。');
}

const ASKS = /(?:经|未经|报|报请|征得|提请|送|由)$/;
const DECIDES = /^(?:书面|共同|事先|事后|完成|负责人|组长|不相容职责|[^。；，]{0,6}){0,2}(?:同意|批准|审批|审核|确认|决定|会签|检查|复核)/;

/** The roles that have a say, in the order of the text; 经甲和乙审批 names both. */
function decidersIn(text: string, find: FindActors): string[] {
  const asked = enumerations(text, find(text)).filter((run) => {
    const [first, last] = [run[0], run.at(-1)];
    return first && last && ASKS.test(text.slice(0, first.index)) && DECIDES.test(text.slice(last.end));
  });
  return [...new Set(asked.flat().flatMap(({ roles }) => roles))];
}

/** Puts roles that are named in one breath together: 甲、乙和丙. */
function enumerations(text: string, found: readonly NamedActor[]): NamedActor[][] {
  const runs: NamedActor[][] = [];
  for (const actor of found) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && ENUMERATES.test(text.slice(before.end, actor.index))) run.push(actor);
    else runs.push([actor]);
  }
  return runs;
}

/** Before a doer at the head of its clause there is nothing, or a word that only says which: 原任命单位, 各单位. */
const OPENS_CLAUSE = /(?:^|[。；：，])(?:原|各|该|新|相关|有关|其他)?$/;
/** Behind a name, these make it an owner or an exception, not a doer. */
const NOT_DOING = /^(?:的(?!$)|人员的|负责人的|以外)/;
const ENUMERATES = /^(?:和|、|或者|及|会同)$/;

/**
 * The roles that stand as doers: at the head of a clause whose sentence goes on to a modal word, or behind 由. A role that
 * is reported to, asked or owned (向…, 经…, …的) is none; nor is the one in a condition (最终用户调离的，用户单位应当…).
 */
function actorsBefore(text: string, modals: readonly number[], find: FindActors): string[] {
  const found = find(text);
  const doing: NamedActor[] = [];
  for (const actor of found) {
    const before = text.slice(0, actor.index);
    const last = doing.at(-1);
    const enumerated = last !== undefined && ENUMERATES.test(text.slice(last.end, actor.index));
    if (before.endsWith('由') || enumerated || (OPENS_CLAUSE.test(before) && goesOn(actor))) doing.push(actor);
  }
  return [...new Set(doing.flatMap(({ roles }) => roles))];

  function goesOn({ end }: NamedActor): boolean {
    const rest = text.slice(end);
    if (NOT_DOING.test(rest)) return false;
    const sentence = rest.slice(0, /[。；]/.exec(rest)?.index ?? rest.length);
    const modal = modals.find((index) => index >= end && index <= end + sentence.length);
    const condition = sentence.indexOf('的，');
    const doerBehind = condition !== -1 && found.some(({ index }) => index >= end + condition && index <= (modal ?? end + sentence.length) && OPENS_CLAUSE.test(text.slice(0, index)));
    return !doerBehind && (modal !== undefined || modals.length === 0);
  }
}
