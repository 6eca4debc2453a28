import type { Check } from '../check.ts';
import { soundWorks } from '../unread.ts';
import { holdsOn } from '../../domain/regulation/versions/status.ts';

export const citationVersionInForce: Check = {
  name: 'citation-version-in-force',
  group: 'citations',
  severity: 'warning',
  title: '引用的是引用之日有效的版本',
  why: '照失效的条文办事，办了也不算数',
  remedy: '引用引用之日有效的版本，或注明是历史引用',
  bad: `《ERP系统运行维护管理办法》（1.0版）第七条`,
  good: `《ERP系统运行维护管理办法》第七条`,
  *run({ kb }) {
    const sound = new Set(soundWorks(kb).map(({ id }) => id));
    for (const { path } of kb.documents) {
      const citing = kb.versionIn(path);
      const date = citing?.entry.data.effective ?? kb.today;
      for (const { span, resolution } of kb.citationsIn(path)) {
        const { work, version, mention } = resolution;
        if (work === null || version === null || !sound.has(work) || mention.document.kind === 'self') continue;
        const cited = kb.version(`${work}@${version}`);
        if (!cited || cited.work === citing?.work || holdsOn(cited.inForce, date)) continue;
        const current = kb.work(work)?.versions.find(({ inForce }) => holdsOn(inForce, date));
        yield {
          path,
          span,
          message: `引文“${mention.text}”指 ${work} ${version}，该版本在 ${date} 不是现行`,
          remedy: [current ? `改引 ${current.entry.data.version} 版` : '核对该制度是否仍然有效'],
        };
      }
    }
  },
};
