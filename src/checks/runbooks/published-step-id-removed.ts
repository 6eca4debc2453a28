import { fieldSpan, type Check } from '../check.ts';
import { editionsOf, EDITION_KINDS } from '../../domain/editions.ts';

export const publishedStepIdRemoved: Check = {
  name: 'published-step-id-removed',
  group: 'runbooks',
  severity: 'error',
  title: '已发布的手册、预案不改、不重用步骤标识；内容改了，版本号加一',
  why: '旧的执行记录按标识和版本对照，标识没了就对不上',
  remedy: '恢复标识，或者写进 retiredSteps；改动后把 version 加一',
  bad: `1.0版有步骤 enlarge，1.1版没有，也没有写 retiredSteps`,
  good: `retiredSteps: [{ id: enlarge, on: "2026-12-01", reason: 并入 choose }]`,
  *run({ kb }) {
    for (const kind of EDITION_KINDS) {
      for (const { id, data, facts } of kb.all(kind)) {
        const editions = editionsOf(kb.lock, kind, id);
        const same = editions.find(({ version }) => version === data.version);
        if (same && same.sha256 !== facts.hash) yield { path: facts.path, span: fieldSpan(facts, 'version'), message: `${id}@${data.version} 已于 ${same.on} 发布，内容又有改动`, remedy: ['把 version 加一', '恢复发布时的内容'] };
        const present = 'steps' in data ? data.steps.map((step) => step.id) : [];
        const retired = 'retiredSteps' in data ? data.retiredSteps.map((step) => step.id) : [];
        const gone = new Set<string>();
        for (const { version, steps } of editions.toReversed()) {
          for (const step of steps) {
            if (present.includes(step) || retired.includes(step) || gone.has(step)) continue;
            gone.add(step);
            yield { path: facts.path, span: fieldSpan(facts, 'version'), message: `${version}版的步骤 ${step} 不见了`, remedy: ['恢复这个标识', '写进 retiredSteps，注明日期和原因'] };
          }
        }
        for (const [index, step] of retired.entries()) {
          if (present.includes(step)) yield { path: facts.path, span: fieldSpan(facts, `retiredSteps.${index}.id`), message: `步骤 ${step} 已经停用，又有一步用这个标识`, remedy: ['给步骤换一个标识', '恢复的是原来那一步的，从 retiredSteps 去掉'] };
        }
      }
    }
  },
};
