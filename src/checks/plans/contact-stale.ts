import type { Check } from '../check.ts';
import { CONTACT_DAYS, isStale } from '../../domain/plan/contacts.ts';

export const contactStale: Check = {
  name: 'contact-stale',
  group: 'plans',
  severity: 'warning',
  title: '联络方式90日内核对过',
  why: '号码换了没有人知道，等于没有',
  remedy: '逐个拨通，改 verified',
  bad: `verified: "2026-01-05"（超过90日）`,
  good: `verified: "2026-10-20"`,
  *run({ kb, contacts }) {
    for (const { role, turn, verified, span } of contacts?.contacts ?? []) {
      if (isStale({ verified }, kb.today)) yield { path: contacts?.path ?? '', span, message: `${role} ${turn}角的联络方式最近核对于 ${verified}，超过${CONTACT_DAYS}日`, remedy: ['拨通后把 verified 改为当日'] };
    }
  },
};
