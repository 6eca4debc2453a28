import { fieldSpan, type Check } from '../check.ts';

export const effectiveBeforeIssued: Check = {
  name: 'effective-before-issued',
  group: 'regulations',
  severity: 'error',
  title: '通过、印发、施行、失效依次不早于前一个',
  why: '施行早于印发的制度，等于要求人遵守还没有公布的规定',
  remedy: '改正日期',
  bad: `issued: "2026-03-01"
effective: "2026-01-01"`,
  good: `issued: "2025-12-08"
effective: "2026-01-01"`,
  *run({ kb }) {
    for (const { data, facts } of kb.all('regulations')) {
      for (const [earlier, later] of ORDER) {
        const first = data[earlier];
        const second = data[later];
        if (first === undefined || second === undefined || first <= second) continue;
        yield { path: facts.path, span: fieldSpan(facts, later), message: `${NAMES[later]}日期 ${second} 早于${NAMES[earlier]}日期 ${first}`, remedy: ['改正其中一个日期'] };
      }
    }
  },
};

const NAMES = { adopted: '通过', issued: '印发', effective: '施行', expires: '失效' } as const;
const ORDER = [['adopted', 'issued'], ['issued', 'effective'], ['effective', 'expires']] as const;
