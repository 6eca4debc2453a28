import { fieldSpan, type Check } from '../check.ts';
import { hasUnread } from '../unread.ts';
import type { DocumentFacts } from '../../domain/document.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { fieldValues } from '../../domain/relations.ts';
import { normalCode } from '../../domain/runbook/error-codes.ts';
import { applying } from '../../domain/withdrawals.ts';

export const codeWithoutMeaning: Check = {
  name: 'code-without-meaning',
  group: 'faqs',
  severity: 'warning',
  title: '手册和问答登记的错误代码都在代码表里写明意思',
  why: '只见代码、不知道意思的人，无从判断是不是自己的问题',
  remedy: '在 src/content/codes/ 的一族里加一条',
  bad: `codes: [EF04]，代码表里没有 EF04`,
  good: `{ code: EF04, meaning: …, first: … }`,
  *run({ kb }) {
    if (kb.all('codes').length === 0 || hasUnread(kb, ['codes'])) return;
    const known = new Set(kb.all('codes').flatMap(({ data }) => data.entries.map(({ code }) => normalCode(code))));
    for (const [code, [first, ...others]] of Map.groupBy(claims(kb), ({ written }) => normalCode(written))) {
      if (!first || known.has(code)) continue;
      const elsewhere = new Set(others.map(({ facts }) => facts.path).filter((path) => path !== first.facts.path)).size;
      yield {
        path: first.facts.path,
        span: fieldSpan(first.facts, first.field),
        message: `代码表里没有 ${first.written} 的意思${elsewhere > 0 ? `，另有${elsewhere}份文件登记它` : ''}`,
        remedy: ['在 src/content/codes/ 的一族里加一条', '改正代码的写法'],
      };
    }
  },
};

/** Every code that a runbook or a question in use says is its own. */
function claims(kb: KnowledgeBase): { written: string; facts: DocumentFacts; field: string }[] {
  return ([['runbooks', 'trigger.codes[]'], ['runbooks', 'trigger.also[]'], ['faqs', 'codes[]']] as const).flatMap(([collection, field]) =>
    applying(kb, collection).flatMap(({ data, facts }) => fieldValues(data, field).map(({ path, value }) => ({ written: value, facts, field: path }))),
  );
}
