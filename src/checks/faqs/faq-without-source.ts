import { fieldSpan, type Check } from '../check.ts';
import { foldWord } from '../../domain/faq/questions.ts';
import { applying } from '../../domain/withdrawals.ts';

export const faqWithoutSource: Check = {
  name: 'faq-without-source',
  group: 'faqs',
  severity: 'error',
  title: '说核对过的问答写明在哪里核对',
  why: '没有出处的“已核对”没有人能再核对一遍',
  remedy: '写明厂商文档的书号、章节，或者把可信程度改为 expert-check',
  bad: `provenance: { confidence: verified, source: 本站起草 }`,
  good: `provenance: { confidence: verified, source: "Oracle EBS 12 联机帮助（Open and Close Periods）" }`,
  *run({ kb }) {
    for (const { id, title, data: { provenance }, facts } of applying(kb, 'faqs')) {
      if (provenance.confidence === 'expert-check' || !OWN.test(foldWord(provenance.source))) continue;
      yield { path: facts.path, span: fieldSpan(facts, 'provenance.source'), message: `问答 ${id}（${title}）的可信程度是 ${provenance.confidence}，出处只写“${provenance.source}”`, remedy: ['写明厂商文档的书号、章节', 'confidence 改为 expert-check'] };
    }
  },
};

/** Sources that name nobody else, without their punctuation. */
const OWN = /^(?:本站)?(?:起草|自拟|编写)$/;
