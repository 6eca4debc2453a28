import type { Check } from '../check.ts';
import { soundWorks } from '../unread.ts';
import type { CitationUse } from '../../domain/citation-uses.ts';
import { createMemory } from '../../domain/remember.ts';
import type { Span } from '../../domain/text.ts';
import { canonicalForm } from '../../domain/regulation/citation/form.ts';

export const citationForm: Check = {
  name: 'citation-form',
  group: 'citations',
  severity: 'warning',
  title: '引文写法统一',
  why: '同一条的不同写法，检索和比对都要多绕一道',
  remedy: '改成规范写法；可由 --fix 代劳',
  bad: `第5条第2款第(3)项`,
  good: `第五条第二款第（三）项`,
  *run({ kb }) {
    const sound = new Set(soundWorks(kb).map(({ id }) => id));
    for (const { path } of kb.documents) {
      const uses = kb.citationsIn(path);
      for (const { work, span, text, form } of unusual(uses, () => uses.flatMap(otherForm))) {
        if (sound.has(work)) yield { path, span, message: `引文写作“${text}”`, remedy: [`改为“${form}”`], fix: [{ span, old: text, text: form }] };
      }
    }
  },
};

interface UnusualForm {
  work: string;
  span: Span;
  text: string;
  form: string;
}

/** By the citations of one document, which stay the same as long as nothing changes them. */
const unusual = createMemory<readonly CitationUse[], UnusualForm[]>();

function otherForm({ span, field, resolution }: CitationUse): UnusualForm[] {
  const { status, work, mention } = resolution;
  if (field !== null || status !== 'resolved' || work === null) return [];
  const form = canonicalForm(resolution);
  return form === null || form === mention.text ? [] : [{ work, span, text: mention.text, form }];
}
