import type { Check } from '../check.ts';

export const idUnique: Check = {
  name: 'id-unique',
  group: 'shape',
  severity: 'error',
  title: '同一类文件的 id 不重复',
  why: '两个文件抢一个地址，读者只看得到其中一个',
  remedy: '给后来的文件换一个 id 和文件名',
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
  },
};
