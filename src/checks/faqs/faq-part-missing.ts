import type { Check, Finding } from '../check.ts';
import type { Entry } from '../../domain/entry.ts';
import { sectionOf, sectionsOf, type FaqSection } from '../../domain/faq/sections.ts';
import { FAQ_REQUIRED, FAQ_SECTIONS } from '../../domain/schemas/faq.ts';
import { applying } from '../../domain/withdrawals.ts';

export const faqPartMissing: Check = {
  name: 'faq-part-missing',
  group: 'faqs',
  severity: 'error',
  title: '问答的各段齐全，标题的名称和次序固定',
  why: '提问的人先对现象，再看做什么，最后要知道什么时候别再自己试；缺一段就会试错',
  remedy: '补上缺的一段，按次序排好',
  bad: `没有 ## 何时上报`,
  good: `## 现象 … ## 原因 … ## 何时上报 …`,
  *run({ kb }) {
    for (const faq of applying(kb, 'faqs')) {
      // Of a body that could not be read nothing is known.
      if (faq.facts.problems.some(({ check }) => check === 'body-parse')) continue;
      yield* missing(faq);
      yield* strange(faq);
      yield* outOfPlace(faq);
    }
  },
};

const NAMES: readonly string[] = Object.values(FAQ_SECTIONS);

function* missing({ id, title, facts }: Entry<'faqs'>): Generator<Finding> {
  const absent = absentFrom(facts);
  // Under a heading of another name may stand what is missing: one cause, one finding.
  const strangers = facts.anchors.filter((heading) => heading.depth <= 2 && sectionOf(heading) === null);
  if (absent.length > strangers.length) yield { path: facts.path, span: null, message: `问答 ${id}（${title}）缺${absent.map((name) => `“${name}”`).join('、')}`, remedy: absent.map((name) => `补上“${name}”一节`) };
}

function* strange({ facts }: Entry<'faqs'>): Generator<Finding> {
  const absent = absentFrom(facts);
  for (const heading of facts.anchors) {
    if (sectionOf(heading) !== null) continue;
    yield { path: facts.path, span: heading.span, message: `“${heading.text.trim()}”不是问答的段名`, remedy: [`改为${(absent.length > 0 ? absent : NAMES).join('、')}${absent.length === 1 ? '' : '之一'}`, '去掉标题，并入前一段'] };
  }
}

function* outOfPlace({ facts }: Entry<'faqs'>): Generator<Finding> {
  const seen: FaqSection[] = [];
  const headings = facts.anchors.flatMap((heading) => {
    const section = sectionOf(heading);
    return section === null ? [] : [{ section, span: heading.span }];
  });
  for (const { section, span } of headings) {
    if (seen.includes(section)) yield { path: facts.path, span, message: `“${FAQ_SECTIONS[section]}”写了两段`, remedy: ['并成一段'] };
    else seen.push(section);
  }
  const rank = (section: FaqSection): number => NAMES.indexOf(FAQ_SECTIONS[section]);
  const late = seen.find((section, index) => seen.slice(0, index).some((before) => rank(before) > rank(section)));
  if (late === undefined) return;
  const before = seen[seen.indexOf(late) - 1] ?? late;
  yield { path: facts.path, span: headings.find(({ section }) => section === late)?.span ?? null, message: `“${FAQ_SECTIONS[late]}”写在“${FAQ_SECTIONS[before]}”后面`, remedy: [`按${NAMES.join('、')}的次序排`] };
}

function absentFrom(facts: Entry['facts']): string[] {
  const there = sectionsOf(facts);
  return FAQ_REQUIRED.filter((section) => !there.includes(section)).map((section) => FAQ_SECTIONS[section]);
}
