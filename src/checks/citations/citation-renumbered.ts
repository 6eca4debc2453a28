import type { Check } from '../check.ts';
import { soundWorks } from '../unread.ts';
import { currentPlace, type Place } from '../../domain/regulation/versions/place.ts';
import { holdsOn } from '../../domain/regulation/versions/status.ts';

export const citationRenumbered: Check = {
  name: 'citation-renumbered',
  group: 'citations',
  severity: 'notice',
  title: '所引条文在现行版本中没有移动或改动',
  why: '引文仍指向当时有效的版本；读者要知道现在是第几条、改了没有',
  remedy: '核对后在新版本的文件里改引新条号',
  bad: `《ERP系统运行维护管理办法》第四条（2.0 版为第七条）`,
  good: `《ERP系统运行维护管理办法》第七条`,
  *run({ kb }) {
    const historic = new Set(kb.works.flatMap(({ versions, current }) => versions.filter((version) => version !== current).map(({ entry }) => entry.facts.path)));
    const sound = new Map(soundWorks(kb).map((work) => [work.id, work]));
    const dates = new Map(kb.works.flatMap(({ versions }) => versions.map(({ entry }) => [entry.facts.path, entry.data.effective])));
    for (const { from, span, resolution, targets } of kb.citations) {
      const work = sound.get(resolution.work ?? '');
      const current = work?.current;
      const { version } = resolution;
      if (!work || !current || version === null || version === current.entry.data.version || historic.has(from.path)) continue;
      // A version that was not in force on the citing document's date is the finding of citation-version-in-force.
      if (!holdsOn(kb.version(`${work.id}@${version}`)?.inForce ?? null, dates.get(from.path) ?? kb.today)) continue;
      const moved = targets
        .map(({ provisionId }) => currentPlace(work.lineage(), { version, provision: provisionId }, current.entry.data.version))
        .filter(({ state }) => state !== 'same');
      if (moved.length === 0) continue;
      const ids = [...new Set(moved.flatMap((place) => place.ids))];
      yield {
        path: from.path,
        span,
        message: `引文“${resolution.mention.text}”指 ${work.id} ${version}；现行 ${current.entry.data.version} 版${moved.slice(0, 3).map(describe).join('；')}`,
        remedy: ids.length > 0 ? ids.slice(0, 3).map((id) => `核对后改引${current.provision(id)?.label ?? id}`) : ['核对是否还需要引用'],
      };
    }
  },
};

const STATES = { same: '未变', renumbered: '条号已变', amended: '文字有改动', split: '已拆分', gone: '已删除' } as const satisfies Record<Place['state'], string>;

function describe({ state, ids }: Place): string {
  return `${STATES[state]}${ids.length > 0 ? `，在 ${ids.join('、')}` : ''}`;
}
