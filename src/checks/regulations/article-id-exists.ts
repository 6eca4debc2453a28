import type { Check } from '../check.ts';
import { perDocument } from '../per-document.ts';
import { fieldValues } from '../../domain/relations.ts';
import { nearest } from '../../domain/nearest.ts';
import { walkProvisions } from '../../domain/regulation/provision.ts';

export const articleIdExists: Check = {
  name: 'article-id-exists',
  group: 'regulations',
  severity: 'error',
  title: 'front matter 提到的条在正文里都有',
  why: '来源、标准对应、修订说明落空，页面上就少了标注',
  remedy: '改成存在的条',
  bad: `provenance:
  source: [art-99]`,
  good: `provenance:
  source: [art-1]`,
  run: perDocument(function* ({ path: file, regulation, data, fields }) {
    const named = FIELDS.flatMap((field) => fieldValues(data, field));
    if (regulation === null || named.length === 0) return;
    const known = [...walkProvisions(regulation.children)].flatMap(({ level, id }) => (level === 'article' ? [id] : []));
    for (const { path, value } of named) {
      if (known.includes(value)) continue;
      const close = nearest(value, known);
      yield { path: file, span: fields[path]?.value ?? null, message: `${path} 提到的 ${value} 不在正文里`, remedy: close.length > 0 ? close.map((id) => `改为 ${id}`) : ['改成正文里有的条'] };
    }
  }),
};

const FIELDS = ['provenance.source[]', 'provenance.partial[]', 'satisfies[].article'] as const;
