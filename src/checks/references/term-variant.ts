import type { Check, Finding } from '../check.ts';
import type { DocumentFacts } from '../../domain/document.ts';
import { createMemory } from '../../domain/remember.ts';
import { blockText, fileSpan } from '../../domain/text.ts';

export const termVariant: Check = {
  name: 'term-variant',
  group: 'references',
  severity: 'error',
  title: '用规范用语，不用已登记的错误叫法',
  why: '同一样东西两个名字，检索查不全，审计对不上',
  remedy: '改成规范用语；可由 --fix 代劳',
  bad: `用户帐号由安全管理员开通`,
  good: `用户账号由安全管理员开通`,
  *run({ kb }) {
    // The longest first: of 帐户 and 帐户号 the whole word is replaced.
    const banned = kb.all('terms').flatMap(({ title, id, data }) => data.forbidden.map((word) => ({ word, title, id }))).sort((a, b) => b.word.length - a.word.length);
    if (banned.length === 0) return;
    const key = JSON.stringify(banned);
    if (key !== latest.key) latest = { key, findings: createMemory() };
    const pattern = new RegExp(banned.map(({ word }) => RegExp.escape(word)).join('|'), 'g');
    for (const document of kb.documents) yield* latest.findings(document, () => findVariants(document, banned, pattern));
  },
};

interface Banned {
  word: string;
  title: string;
}

/** What was found with the latest list of words; another list begins anew. */
let latest: { key: string; findings: ReturnType<typeof createMemory<DocumentFacts, Finding[]>> } = { key: '', findings: createMemory() };

function findVariants({ path, blocks }: DocumentFacts, banned: readonly Banned[], pattern: RegExp): Finding[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'code') return [];
    return [...blockText(block).matchAll(pattern)].flatMap((match) => {
      const term = banned.find(({ word }) => word === match[0]);
      if (!term) return [];
      const span = fileSpan(block, match.index, match.index + match[0].length);
      return [{ path, span, message: `“${term.word}”不是规范用语`, remedy: [`改为“${term.title}”`], fix: [{ span, old: term.word, text: term.title }] }];
    });
  });
}
