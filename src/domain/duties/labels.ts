import { citeLabel, parseProvisionId } from '../regulation/labels.ts';
import type { Version } from '../works.ts';

/** Says where in a version a provision stands, as a citation does: 第三十条第二款; 第一款 is left out where the article has no other. */
export function provisionLabel(version: Version, id: string): string {
  const path = parseProvisionId(id);
  if (path === null) return id;
  const article = /^(?:annex-\d+-)?art-\d+(?:-\d+(?=-|$))*/.exec(id)?.[0] ?? id;
  const paragraphs = version.provision(article)?.children.filter(({ level }) => level === 'paragraph').length ?? 0;
  return citeLabel(path, paragraphs === 1);
}
