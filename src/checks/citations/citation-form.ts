import type { Check } from '../check.ts';
import { soundWorks } from '../unread.ts';
import { canonicalForm } from '../../domain/regulation/citation-form.ts';

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
    for (const { from, span, field, resolution } of kb.citations) {
      if (field !== null || resolution.status !== 'resolved' || !sound.has(resolution.work ?? '')) continue;
      const form = canonicalForm(resolution);
      if (form === null || form === resolution.mention.text) continue;
      yield { path: from.path, span, message: `引文写作“${resolution.mention.text}”`, remedy: [`改为“${form}”`], fix: [{ span, old: resolution.mention.text, text: form }] };
    }
  },
};
