import { codeAnchor, fieldAnchor, injectAnchor, stepAnchor } from '../anchors.ts';
import type { DocumentFacts } from '../document.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { activitiesOf } from '../matrix/activities.ts';
import { LETTERS } from '../matrix/letters.ts';
import { roleTitle } from '../roles.ts';
import { stepsOf } from '../steps.ts';
import { blockText } from '../text.ts';
import type { SearchPart } from './record.ts';

/** What a document says in rows, steps, fields and lists, each piece with the anchor at which the page shows it. */
export function partsInData(kb: KnowledgeBase, facts: DocumentFacts): SearchPart[] {
  switch (facts.collection) {
    case 'matrices':
      return activityParts(kb, facts);
    case 'procedures':
    case 'runbooks':
    case 'plans':
      return stepParts(kb, facts);
    case 'codes':
      return (kb.get('codes', facts.id)?.data.entries ?? []).map(({ code, meaning, first }) => ({ anchor: codeAnchor(code), text: `${code} ${meaning}，${first}` }));
    case 'exercises':
      return (kb.get('exercises', facts.id)?.data.injects ?? []).map(({ what, expected }, index) => ({ anchor: injectAnchor(index), text: [what, ...expected].join(' ') }));
    case 'drills':
      return [{ anchor: '', text: [...(kb.get('drills', facts.id)?.data.timeline ?? []).map(({ what }) => what), ...(kb.get('drills', facts.id)?.data.findings ?? [])].join(' ') }];
    case 'forms':
      return (kb.get('forms', facts.id)?.data.sections ?? []).map(({ title, fields: [first, ...rest] }) => ({
        anchor: first ? fieldAnchor(first.id) : '',
        text: [title, ...[first, ...rest].flatMap((field) => (field ? [field.label] : []))].join(' '),
      }));
    case 'modules':
      return moduleParts(kb, facts);
    case 'conflicts':
      return (kb.get('conflicts', facts.id)?.data.pairs ?? []).map(({ id, title, reason }) => ({ anchor: id, text: `${title} ${reason}` }));
    case 'templates':
      return [{ anchor: '', text: (kb.get('templates', facts.id)?.data.responsibilities ?? []).map((id) => kb.part('responsibilities', id)?.title ?? id).join(' ') }];
    case 'coverage':
      return [{ anchor: '', text: (kb.get('coverage', facts.id)?.data.entries ?? []).map(({ provisions, reason }) => `${provisions.join('、')} ${reason}`).join(' ') }];
    default:
      return [];
  }
}

function activityParts(kb: KnowledgeBase, facts: DocumentFacts): SearchPart[] {
  const matrix = kb.get('matrices', facts.id);
  return (matrix ? activitiesOf(kb, matrix) : []).map(({ id, code, title, assignments }) => {
    const who = assignments.filter(({ letters }) => letters.includes('A') || letters.includes('R')).map(({ role, letters }) => `${letters.map((letter) => LETTERS[letter].label).join('、')} ${roleTitle(kb, role)}`);
    return { anchor: id, text: [`${code} ${title}`, ...who].join('，') };
  });
}

function stepParts(kb: KnowledgeBase, facts: DocumentFacts): SearchPart[] {
  const spans = facts.components.filter(({ name }) => name === 'Step').map(({ span }) => span);
  return stepsOf(kb, facts.collection, facts.id).map(({ id, title, by, limit }, index) => {
    const span = spans[index];
    // Commands are read on the page; their words would drown those of the people who search.
    const words = facts.blocks.filter((block) => block.kind !== 'code' && span && span.start < block.span.start && block.span.end < span.end).map(blockText);
    return { anchor: stepAnchor(id), text: [`${title}，${roleTitle(kb, by)}`, ...(limit === undefined ? [] : [limit]), ...words].join(' ') };
  });
}

function moduleParts(kb: KnowledgeBase, facts: DocumentFacts): SearchPart[] {
  const data = kb.get('modules', facts.id)?.data;
  return [
    ...(data?.close ? [{ anchor: '', text: data.close.note }] : []),
    ...(data?.functions ?? []).map(({ id, title, ebs }) => ({ anchor: id, text: `${title} ${ebs}` })),
    ...(data?.responsibilities ?? []).map(({ id, title }) => ({ anchor: id, text: title })),
  ];
}
