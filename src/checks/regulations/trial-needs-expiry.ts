import { fieldSpan, type Check } from '../check.ts';

export const trialNeedsExpiry: Check = {
  name: 'trial-needs-expiry',
  group: 'regulations',
  severity: 'error',
  title: '试行版写明失效日期',
  why: '没有期限的试行，到期没有人知道',
  remedy: '补上 expires',
  bad: `trial: true`,
  good: `trial: true
expires: "2026-01-01"`,
  *run({ kb }) {
    for (const { data, facts } of kb.all('regulations')) {
      if (data.trial && data.expires === undefined) yield { path: facts.path, span: fieldSpan(facts, 'trial'), message: '试行版没有失效日期', remedy: ['补上 expires: "YYYY-MM-DD"'] };
    }
  },
};
