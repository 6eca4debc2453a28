import { ALL, append, knowledgeBase, lineAt, PROSE, REGULATIONS, rewrite, ROLES, spots, TERMS, textOf, withText, without, type Mutant, type Mutator } from './mutant.ts';
import type { Project } from '../project.ts';

/** Damage to what documents say about each other. */
export const referenceMutators: readonly Mutator[] = [
  append('an image that is not there', 'asset-exists', PROSE, '![上报流程](./nowhere.svg)'),
  append('an image on another site', 'asset-exists', PROSE, '![上报流程](https://example.com/flow.svg)'),
  {
    name: 'a role with no way on',
    check: 'dead-end-document',
    mutate(project, pick) {
      const path = pick([...project.files.keys()].filter((known) => ROLES.test(known)));
      if (path === undefined) return null;
      const text = textOf(project, path).replaceAll(/^(?:backup|reportsTo|escalatesTo|within): .+\n/gm, '').replaceAll(/^basedOn:(?: .+\n|\n(?: +- .*\n)*)/gm, '').replaceAll(/\]\([^)]*\)/g, ']').replaceAll(/《[^》]*》第/g, '第').replaceAll(/第[^条\n]{1,6}条/g, '有关规定');
      return { project: withText(project, path, text), path, line: null };
    },
  },
  rewrite('an anchor nobody has', 'link-anchor-exists', PROSE, /\]\((\.[^)#\s]+\.mdx)(?:#[^)]*)?\)/g, ([, file]) => `](${file ?? ''}#nowhere)`),
  rewrite('an article number that does not exist', 'link-anchor-exists', PROSE, /#art-\d+/g, () => '#art-999'),
  rewrite('a link with a letter too many', 'link-target-exists', ALL, /\]\((\.[^)#\s]+)\.mdx/g, ([, file]) => `](${file ?? ''}x.mdx`),
  {
    name: 'a linked document deleted',
    check: 'link-target-exists',
    mutate(project, pick) {
      const spot = pick(spots(project, PROSE, /\]\(\.\/([a-z0-9-]+\.mdx)/g));
      if (!spot) return null;
      const target = spot.path.replace(/[^/]+$/, spot.match[1] ?? '');
      return target === spot.path ? null : { project: without(project, target), path: spot.path, line: lineAt(spot.text, spot.match.index) };
    },
  },
  {
    name: 'a role that nobody names',
    check: 'orphan-document',
    mutate(project, pick) {
      const source = pick([...project.files.keys()].filter((path) => ROLES.test(path)));
      if (source === undefined) return null;
      const path = source.replace(/[^/]+$/, 'night-clerk.mdx');
      const text = textOf(project, source).replace(/^id: .+$/m, 'id: night-clerk').replace(/^code: .+$/m, 'code: ROL-ZZ-99').replace(/^title: .+$/m, 'title: 夜班登记员');
      return { project: withText(project, path, text), path, line: null };
    },
  },
  {
    name: 'two standards that replace each other',
    check: 'redirect-loop',
    mutate(project, pick) {
      const replaced = pick(knowledgeBase(project).all('standards').filter(({ data }) => data.replacedBy !== undefined));
      const next = replaced?.data.replacedBy;
      if (!replaced || next === undefined) return null;
      const path = replaced.facts.path.replace(/[^/]+$/, `${next}.mdx`);
      const text = textOf(project, path).replace(/^replacedBy: .+\n/m, '').replace(/^id: .+\n/m, (line) => `${line}replacedBy: ${replaced.id}\n`);
      return { project: withText(project, path, text), path, line: 3 };
    },
  },
  rewrite('a misspelt role', 'reference-target-exists', ROLES, /^(escalatesTo|reportsTo|backup): (.+)$/gm, ([, field, id]) => `${field ?? ''}: ${id ?? ''}x`),
  rewrite('a misspelt owner', 'reference-target-exists', REGULATIONS, /^(owner|interpreter): (.+)$/gm, ([, field, id]) => `${field ?? ''}: ${id ?? ''}-old`),
  rewrite('a reviewer that does not exist', 'reference-target-exists', REGULATIONS, /\{ role: ([a-z-]+\w),/g, () => '{ role: sales-office,'),
  {
    name: 'a role deleted',
    check: 'reference-target-exists',
    mutate(project, pick) {
      const kb = knowledgeBase(project);
      // Where a term has the same id, the reference still finds something: of the wrong kind.
      const reference = pick(kb.references.filter(({ to, found }) => to.kind === 'roles' && found && !kb.exists('terms', to.id)));
      const target = reference && kb.get('roles', reference.to.id)?.facts.path;
      if (!reference?.span || target === undefined || target === reference.from.path) return null;
      return { project: without(project, target), path: reference.from.path, line: lineAt(textOf(project, reference.from.path), reference.span.start) };
    },
  },
  rewrite('a term where a role belongs', 'reference-target-kind', ROLES, /^(escalatesTo|reportsTo|backup): (.+)$/gm, (match, project, pick) => idOfTerm(match, project, pick(knowledgeBase(project).all('terms'))?.id)),
  withdrawn('a role withdrawn yesterday', 'roles'),
  withdrawn('a term withdrawn yesterday', 'terms'),
  rewrite('a standard of another year', 'standard-known', /^src\/content\/(?:regulations|roles|terms)\//, /GB\/T (\d{4,5}(?:\.\d)?)-(\d{4})(?=）)/g, ([, serial]) => `GB/T ${serial ?? ''}-1997`),
  append('a standard nobody registered', 'standard-known', PROSE, '按 GB/T 99999-2024 执行。'),
  append('a superseded standard', 'standard-superseded', PROSE, (project, pick) => {
    const old = pick(knowledgeBase(project).all('standards').filter(({ data }) => data.status === 'superseded' && /^GB\/T \d/.test(data.number)));
    return old ? `分级按 ${old.data.number} 执行。` : null;
  }),
  append('a standard under a wrong title', 'standard-title-mismatch', PROSE, (project, pick) => {
    const known = pick(knowledgeBase(project).all('standards').filter(({ data }) => data.status === 'current' && /^GB\/T \d/.test(data.number)));
    return known ? `按《信息系统通用要求》（${known.data.number}）执行。` : null;
  }),
  append('a forbidden word', 'term-variant', ALL, (project, pick) => forbidden(project, pick(knowledgeBase(project).all('terms').filter(({ data }) => data.forbidden.length > 0))?.id)),
];

function idOfTerm([, field]: RegExpExecArray, project: Project, id: string | undefined): string | null {
  return id === undefined || knowledgeBase(project).exists('roles', id) ? null : `${field ?? ''}: ${id}`;
}

function forbidden(project: Project, id: string | undefined): string | null {
  const word = id === undefined ? undefined : knowledgeBase(project).get('terms', id)?.data.forbidden[0];
  return word === undefined ? null : `现场称“${word}”的，一并登记。`;
}

function withdrawn(name: string, collection: 'roles' | 'terms'): Mutator {
  return {
    name,
    check: 'reference-target-withdrawn',
    mutate(project, pick): Mutant | null {
      const kb = knowledgeBase(project);
      const folder = collection === 'roles' ? ROLES : TERMS;
      const reference = pick(kb.references.filter(({ to, from }) => to.kind === collection && folder.test(from.path)));
      const target = reference && kb.get(collection, reference.to.id);
      if (!reference?.span || !target || target.facts.path === reference.from.path) return null;
      const { path } = target.facts;
      const text = textOf(project, path).replace(/^id: .+\n/m, (line) => `${line}withdrawn: { on: "2026-06-29", reason: 机构调整。 }\n`);
      return { project: withText(project, path, text), path: reference.from.path, line: lineAt(textOf(project, reference.from.path), reference.span.start) };
    },
  };
}

