import { isAsciiId } from '../ascii-id.ts';
import type { Check } from '../check.ts';
import { perDocument } from '../per-document.ts';

export const idAscii: Check = {
  name: 'id-ascii',
  group: 'shape',
  severity: 'error',
  title: '文件名是小写英文、数字和短横线',
  why: '中文或空格的文件名进了地址就变成百分号，复制给人打不开',
  remedy: '给文件改名，如 om-dba.mdx',
  bad: `数据库管理员.mdx`,
  good: `om-dba.mdx`,
  run: perDocument(function* (document) {
    if (isAsciiId(document.id)) return;
    yield { path: document.path, span: null, message: `标识 ${document.id} 含有小写英文、数字、短横线以外的字符`, remedy: ['给文件改名，如 om-dba.mdx'] };
  }),
};
