import { fieldSpan, type Check } from '../check.ts';
import { soundWorks } from '../unread.ts';

export const supersedesMissing: Check = {
  name: 'supersedes-missing',
  group: 'regulations',
  severity: 'error',
  title: '后一版写明替代前一版',
  why: '沿革断开，读者看不出前一版被谁取代',
  remedy: '补上 supersedes',
  bad: `# 2.0 版没有 supersedes`,
  good: `supersedes: [erp-om@1.0]`,
  *run({ kb }) {
    for (const { versions } of soundWorks(kb)) {
      for (const [index, version] of versions.entries()) {
        const before = versions[index - 1];
        const { data, facts } = version.entry;
        if (!before || data.supersedes.includes(before.id)) continue;
        yield { path: facts.path, span: fieldSpan(facts, data.supersedes.length > 0 ? 'supersedes' : 'version'), message: `没有写明替代 ${before.id}`, remedy: [`补上 supersedes: [${before.id}]`] };
      }
    }
  },
};
