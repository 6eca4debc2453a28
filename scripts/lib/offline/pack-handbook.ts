import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { KnowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { applying } from '../../../src/domain/withdrawals.ts';

/** ZIP cannot say a time before 1980; a fixed one makes the same content the same bytes. */
const MOMENT = new Date(1980, 0, 1);

/** Packs the handbook with the forms that runbooks and plans ask for, and a note that says which edition it is. */
export function packHandbook(dist: string, handbook: string, kb: KnowledgeBase, version: string): Uint8Array {
  const manual = applying(kb, 'plans').flatMap(({ data }) => data.degraded.map(({ procedure }) => procedure));
  const fills = manual.flatMap((id) => kb.get('procedures', id)?.data.steps.flatMap((step) => step.fills.map(({ form }) => form)) ?? []);
  const forms = [...new Set([...applying(kb, 'runbooks').flatMap(({ data }) => data.forms), ...fills, 'drill-record'])].sort();
  const files: Zippable = { '应急手册.html': strToU8(handbook), '版本.txt': strToU8(note(kb, version)) };
  for (const id of forms) {
    const form = kb.get('forms', id);
    if (form) files[`表单/${form.code ?? id} ${form.title}.docx`] = [readFileSync(join(dist, `forms/${id}/${form.data.code}.docx`)), { level: 0 }];
  }
  return zipSync(files, { mtime: MOMENT, level: 9 });
}

function note(kb: KnowledgeBase, version: string): string {
  return [
    'ERP 应急手册（离线包）',
    `内容基准日 ${kb.today}`,
    `内容摘要 ${version}`,
    '',
    '双击“应急手册.html”打开，不需要网络。“表单”里是空白表，可打印。',
    '本包为非受控副本，以本站现行版本为准；拿到新的一份后删去旧的。',
    '',
  ].join('\r\n');
}
