import { citationProblems } from '../citation-problems.ts';
import { fieldSpan, type Check, type Finding } from '../check.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { citationFields } from '../../domain/references.ts';
import { parseCitation } from '../../domain/regulation/citation/parse.ts';
import { fieldValues } from '../../domain/relations.ts';

export const citationUnregisteredDocument: Check = {
  name: 'citation-unregistered-document',
  group: 'citations',
  severity: 'error',
  title: '引用的文件都在制度或标准登记里',
  why: '没有登记的文件点不开，也没有人知道它是否有效',
  remedy: '改正书名，或先登记这部文件',
  bad: `《ERP运维办法》第七条`,
  good: `《ERP系统运行维护管理办法》第七条`,
  *run(context) {
    yield* citationProblems(context, ['document-unregistered', 'antecedent-missing']);
    yield* fieldsWithoutDocument(context.kb);
  },
};

/** 第五条 and 本办法第五条 mean something inside a regulation; in a field of another document they point nowhere. */
function* fieldsWithoutDocument(kb: KnowledgeBase): Generator<Finding> {
  for (const document of kb.documents) {
    const read = new Set(kb.citationsIn(document.path).map(({ field }) => field));
    for (const { path: field, value } of citationFields(document.collection).flatMap((known) => fieldValues(document.data, known.field))) {
      if (read.has(field) || parseCitation(value) === null) continue;
      yield { path: document.path, span: fieldSpan(document, field), message: `依据“${value}”没有写是哪部制度的`, remedy: ['在条号前写制度名称，如 运维办法第五条'] };
    }
  }
}
