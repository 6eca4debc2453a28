import type { Regulation } from '../domain/schemas/regulation.ts';

/** Where the words of an article come from. */
export const PROVENANCE = {
  source: { label: '公司原制度', meaning: '条文来自公司原制度，仅作文字整理' },
  partial: { label: '部分原制度', meaning: '一部分来自公司原制度，其余由本站起草' },
  drafted: { label: '本站起草', meaning: '由本站起草，须经公司审定' },
} as const;

export type Provenance = keyof typeof PROVENANCE;

export function provenanceOf({ provenance }: Pick<Regulation, 'provenance'>, articleId: string): Provenance {
  if (provenance.source.includes(articleId)) return 'source';
  return provenance.partial.includes(articleId) ? 'partial' : 'drafted';
}
