import type { Check } from '../check.ts';
import { partsOf } from '../../domain/parts.ts';
import { nounOf } from '../../domain/targets.ts';

export const idUnique: Check = {
  name: 'id-unique',
  group: 'shape',
  severity: 'error',
  title: '同一类文件的 id 不重复，活动、功能、系统职责、不相容职责的标识全站不重复',
  why: '两个文件抢一个地址，读者只看得到其中一个；两项活动共用编号，引用它的不知指哪一项',
  remedy: '给后来的换一个 id',
  bad: `roles/om-dba.mdx 与 roles/ops/om-dba.mdx`,
  good: `roles/om-dba.mdx 与 roles/om-dba-lead.mdx`,
  *run({ kb }) {
    const first = new Map<string, string>();
    for (const document of kb.documents) {
      const key = `${document.collection}/${document.id}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, document.path);
      else yield { path: document.path, span: document.fields['id']?.value ?? null, message: `id ${document.id} 已由 ${other} 使用`, remedy: ['给本文件换一个 id 和文件名'] };
    }
    const parts = new Map<string, string>();
    for (const { kind, id, span, document } of kb.documents.flatMap(partsOf)) {
      if (id === '') continue;
      const other = parts.get(`${kind}/${id}`);
      if (other === undefined) parts.set(`${kind}/${id}`, document.path);
      else yield { path: document.path, span, message: `${nounOf(kind)} ${id} 已由 ${other === document.path ? '本文件前面' : other} 使用`, remedy: ['给后一个换一个未用过的标识'] };
    }
  },
};
