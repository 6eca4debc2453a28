import type { Check } from '../check.ts';
import { soundWorks } from '../unread.ts';
import { actorFinder } from '../../domain/duties/actors.ts';
import { provisionLabel } from '../../domain/duties/labels.ts';
import { dutiesOfVersion } from '../../domain/duties/of-version.ts';
import { walkProvisions } from '../../domain/regulation/provision.ts';

export const modalityMissing: Check = {
  name: 'modality-missing',
  group: 'regulations',
  severity: 'notice',
  title: '未印发的条文以岗位开头的款都写明应当、负责、不得或者可以',
  why: '“运行维护单位每月分析容量”是描述还是要求，读者和考核人会各有各的读法',
  remedy: '加上应当、负责、不得或者可以',
  bad: `第五条 运行维护单位每月分析容量。`,
  good: `第五条 运行维护单位应当每月分析容量。`,
  *run({ kb }) {
    // Duties are traced once the content has a matrix; before that, nobody asks what a clause demands.
    if (kb.all('matrices').length === 0) return;
    const published = new Set(kb.lock.records.map(({ work, version }) => `${work}@${version}`));
    const find = actorFinder(kb);
    for (const version of soundWorks(kb).flatMap(({ versions }) => versions)) {
      // What is published can no longer be worded better.
      if (published.has(version.id)) continue;
      const binding = new Set(dutiesOfVersion(kb, version).map(({ provision }) => provision));
      for (const { id, level, text, span } of walkProvisions(version.text.children)) {
        if (level !== 'paragraph' || [...binding].some((known) => known === id || known.startsWith(`${id}-`)) || DESCRIBES.test(text)) continue;
        const actor = leadingActors(find(text), text);
        if (actor === null || /^(?:的|是|由|设|包括|均?为)/.test(text.slice(actor.end))) continue;
        yield { path: version.entry.facts.path, span, message: `${provisionLabel(version, id)}说了${text.slice(0, actor.end)}做什么，没有写应当、负责、不得还是可以`, remedy: ['加上应当、负责、不得或者可以'] };
      }
    }
  },
};

/** Definitions and pointers to other clauses describe; they demand nothing. */
const DESCRIBES = /是指|以下(?:简)?称|适用|依照[^。]*执行|另行(?:规定|制定)/;

/** The posts that a text begins with, one or several joined by 、和及; null where it begins with something else. */
function leadingActors(actors: readonly { index: number; end: number }[], text: string): { end: number } | null {
  let end = 0;
  for (const actor of actors) {
    if (actor.index === 0 || (end > 0 && /^[、和及与以]+$/.test(text.slice(end, actor.index)))) end = Math.max(end, actor.end);
    else if (actor.index >= end) break;
  }
  return end > 0 ? { end } : null;
}
