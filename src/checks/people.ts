import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Person } from '../domain/schemas/people.ts';
import { throughPost, type Holder } from '../domain/segregation/conflicts.ts';
import { holdingsOfResponsibility, holdingsOfTemplate, type Holding } from '../domain/segregation/holdings.ts';
import type { Span } from '../domain/text.ts';

/** The local file of who holds which posts, as far as it could be read. */
export interface PeopleFile {
  path: string;
  people: readonly (Person & { span: Span | null; fields: Readonly<Record<string, Span>> })[];
  /** What reading it found wrong. */
  problems: readonly { message: string; remedy: string[]; span: Span | null }[];
  lineStarts: readonly number[];
}

export interface PersonHolder {
  holder: Holder;
  /** The posts and templates that the person holds. */
  sources: readonly Pick<Holder, 'kind' | 'id'>[];
  span: Span | null;
}

/** Every person of the file as a holder of all that the posts, templates and responsibilities bring. */
export function peopleHolders(kb: KnowledgeBase, file: PeopleFile): PersonHolder[] {
  return file.people.map((person) => ({
    holder: { kind: 'person', id: person.person, title: person.person, holdings: holdingsOf(kb, person) },
    sources: [...person.roles.map((id) => ({ kind: 'role' as const, id })), ...person.templates.map((id) => ({ kind: 'template' as const, id }))],
    span: person.span,
  }));
}

function holdingsOf(kb: KnowledgeBase, { roles, templates, responsibilities }: Person): Holding[] {
  const ofTemplates = templates.flatMap((id) => {
    const template = kb.get('templates', id);
    return template ? [...holdingsOfTemplate(kb, id), ...throughPost(kb, template.data.role)] : [];
  });
  const granted = responsibilities.flatMap((id) => {
    const part = kb.part('responsibilities', id);
    return part ? holdingsOfResponsibility(kb, id, { from: part.document, field: part.path, lead: ['另行授予'] }) : [];
  });
  return [...roles.flatMap((role) => throughPost(kb, role)), ...ofTemplates, ...granted];
}
