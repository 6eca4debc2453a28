import { collectionNames, collections, type CollectionName } from '../collections.ts';
import { actorFinder } from '../duties/actors.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { entryRecord } from './entry-records.ts';
import type { SearchRecord, Spell } from './record.ts';
import { regulationRecords } from './regulation-records.ts';

/** Makes every search record of the content, in a fixed order: kinds as in the table, documents by id, text order inside. */
export function searchRecords(kb: KnowledgeBase, spell: Spell): SearchRecord[] {
  const regulations = kb.works.flatMap((work) => regulationRecords(work, actorFinder(kb), spell));
  return [...regulations, ...entryKinds.flatMap((kind) => kb.all(kind).map((entry) => entryRecord(kb, entry, spell)))];
}

/** The kinds that search shows as entries: all that are searched, but for regulations, whose provisions are found one by one. */
export const entryKinds = collectionNames.filter((name): name is Exclude<CollectionName, 'regulations'> => name !== 'regulations' && !('searched' in collections[name]));
