import { isAsciiId } from '../ascii-id.ts';
import { fieldSpan, type Check } from '../check.ts';
import { perDocument } from '../per-document.ts';
import { collections } from '../../domain/collections.ts';
import { fieldValues } from '../../domain/relations.ts';

export const idMatchesFileName: Check = {
  name: 'id-matches-file-name',
  group: 'shape',
  severity: 'error',
  title: 'id 等于文件名，制度的 work 与 version 等于所在文件夹与文件名',
  why: '按 id 找文件、按文件名写链接都不会落空',
  remedy: '改 front matter，或给文件改名（仅限未发布的文件）',
  bad: `# om-dba.mdx
id: dba`,
  good: `# om-dba.mdx
id: om-dba`,
  run: perDocument(function* (document) {
    // The name itself must change first: the finding of id-ascii.
    if (!isAsciiId(document.id)) return;
    for (const { field, expected } of expectations(document.collection, document.id)) {
      const written = fieldValues(document.data, field)[0]?.value;
      if (written === undefined || written === expected) continue;
      yield {
        path: document.path,
        span: fieldSpan(document, field),
        message: `${field} 是 ${written}，文件名说的是 ${expected}`,
        remedy: [`写作 ${field}: ${JSON.stringify(expected)}`],
      };
    }
  }),
};

function expectations(collection: keyof typeof collections, id: string): { field: string; expected: string }[] {
  if (collections[collection].layout === 'file') return [{ field: 'id', expected: id }];
  const [work = '', version = ''] = id.split('@');
  return [{ field: 'work', expected: work }, { field: 'version', expected: version }];
}
