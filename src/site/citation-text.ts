import { formatChinese } from '../domain/dates.ts';
import type { Version } from '../domain/works.ts';

/**
 * How this site is cited. Both templates leave `{pin}`, `{url}` and `{print}` open: the browser fills in the provision the
 * reader points at, so that a page carries each template once and not once per article.
 */
export const CITATION_STYLES = {
  official: { label: '公文式', hint: '用于公文、报告与往来函件' },
  gbt7714: { label: 'GB/T 7714 式', hint: '用于论文与审计底稿' },
} as const;

export type CitationStyle = keyof typeof CITATION_STYLES;

/** GB/T 7714 has no type of its own for internal rules; 标准 [S] with online carrier comes closest. */
const DOCUMENT_TYPE = '[S/OL]';

export function citationTemplates(version: Version, issuer: string): Record<CitationStyle, string> {
  const { title, docNo, version: number, issued } = version.entry.data;
  const numbered = docNo === undefined ? `${number}版` : `${docNo}，${number}版`;
  const dated = issued === undefined ? '' : `(${issued}), `;
  return {
    official: `《${title}》（${numbered}）{pin}`,
    gbt7714: `${issuer}. ${title}: ${docNo === undefined ? '' : `${docNo}: `}${number}版${DOCUMENT_TYPE}. ${dated}{pin}. {url}. {print}.`,
  };
}

/** 《ERP系统运行维护管理办法》（公司信〔2025〕46号，2.0版） and 自2026年1月1日起施行 */
export function describeVersion({ entry: { data } }: Version): { name: string; standing: string } {
  const standing = data.effective === undefined ? '草案' : `自${formatChinese(data.effective)}起施行`;
  return { name: `《${data.title}》（${[data.docNo, `${data.version}版`].filter((part) => part !== undefined).join('，')}）`, standing };
}
