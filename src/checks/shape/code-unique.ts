import { fieldSpan, type Check } from '../check.ts';
import { fieldValues } from '../../domain/relations.ts';

export const codeUnique: Check = {
  name: 'code-unique',
  group: 'shape',
  severity: 'error',
  title: '文件编码不重复（同一制度的各版本共用一个）',
  why: '凭编码检索和引用的人会找到错的文件',
  remedy: '给后来的文件换一个编码',
  bad: `code: ROL-DB-01（另一岗位已用）`,
  good: `code: ROL-DB-02`,
  *run({ kb }) {
    const first = new Map<string, { holder: string; path: string }>();
    for (const document of kb.documents) {
      const code = fieldValues(document.data, 'code')[0]?.value;
      if (code === undefined) continue;
      const holder = `${document.collection}/${document.id.split('@')[0] ?? ''}`;
      const other = first.get(code);
      if (other === undefined) first.set(code, { holder, path: document.path });
      else if (other.holder !== holder) yield { path: document.path, span: fieldSpan(document, 'code'), message: `文件编码 ${code} 已由 ${other.path} 使用`, remedy: ['换一个未用的编码'] };
    }
  },
};
