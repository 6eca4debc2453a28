import { citationLibrary } from '../citation-uses.ts';
import { collectionNames } from '../collections.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { partKindNames } from '../parts.ts';
import { parseCitation } from '../regulation/citation/parse.ts';
import { resolveMention } from '../regulation/citation/resolve.ts';
import { unitsOf } from '../regulation/units.ts';
import { foldCode } from '../search/codes.ts';
import { steppedDocument, stepsOf } from '../steps.ts';
import type { Version } from '../works.ts';
import type { Element } from './elements.ts';

/**
 * Reads what somebody means by a word on the command line: `erp-om@2.0#art-30`, `erp-om#art-30` (in force), `erp-om@2.1` (what
 * that version changes), an id, a code (`FRM-INC-01`, `INC-03`), `incident-handling#register` (a step), or a citation in
 * Chinese. Several elements where the word means several; none where it means nothing here.
 */
export function elementsNamed(kb: KnowledgeBase, text: string): Element[] {
  const word = text.trim();
  const [name = '', anchor] = word.split('#');
  const version = kb.version(name) ?? kb.work(name)?.shown ?? null;
  if (version) return ofVersion(kb, version, anchor, name.includes('@'));
  const stepped = steppedDocument(kb, name);
  const step = anchor === undefined || stepped === null ? undefined : stepsOf(kb, stepped, name).find(({ id }) => id === anchor.replace(/^step-/, ''));
  if (step && stepped) return [{ kind: 'step', collection: stepped, document: name, step: step.id }];
  const known = [...byId(kb, word), ...byCode(kb, word)];
  return known.length > 0 ? known.slice(0, 1) : cited(kb, word);
}

function ofVersion(kb: KnowledgeBase, version: Version, anchor: string | undefined, exact: boolean): Element[] {
  if (anchor !== undefined) return version.provision(anchor) ? [{ kind: 'provision', versionId: version.id, provision: anchor }] : [];
  const versions = kb.work(version.work)?.versions ?? [];
  const before = versions[versions.indexOf(version) - 1];
  // A new version changes what its predecessor said; what cites the predecessor has to be looked at.
  const changed = exact && before ? version.entry.data.changes.flatMap(({ from, substantive }) => (substantive ? from : [])) : [];
  if (before && changed.length > 0) return changed.map((provision) => ({ kind: 'provision', versionId: before.id, provision }));
  return unitsOf(version.text).map(({ id }) => ({ kind: 'provision', versionId: version.id, provision: id }));
}

function byId(kb: KnowledgeBase, id: string): Element[] {
  const part = partKindNames.find((kind) => kb.part(kind, id.toLowerCase()));
  if (part) return [{ kind: 'part', part, id: id.toLowerCase() }];
  return collectionNames.filter((collection) => kb.get(collection, id)).map((collection) => ({ kind: 'document', collection, id }));
}

function byCode(kb: KnowledgeBase, code: string): Element[] {
  const wanted = foldCode(code);
  return collectionNames.flatMap((collection) => kb.all(collection).filter((entry) => entry.code !== null && foldCode(entry.code) === wanted).map(({ id }): Element => ({ kind: 'document', collection, id })));
}

function cited(kb: KnowledgeBase, text: string): Element[] {
  const mention = parseCitation(text);
  if (!mention) return [];
  const { work, version, parts } = resolveMention(mention, { self: null, date: kb.today, library: citationLibrary(kb.works, kb.all('standards')) });
  return parts.flatMap(({ targets }) => targets.map((provision): Element => ({ kind: 'provision', versionId: `${work ?? ''}@${version ?? ''}`, provision })));
}
