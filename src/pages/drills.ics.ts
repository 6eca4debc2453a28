import type { APIRoute } from 'astro';
import { drillsDue } from '../domain/drills/exercised.ts';
import { EXERCISE_FORMS } from '../domain/schemas/plan.ts';
import { applying } from '../domain/withdrawals.ts';
import { calendar } from '../site/calendar.ts';
import { knowledgeBase } from '../site/knowledge-base.ts';
import { absoluteUrl } from '../site/urls.ts';

/** The days by which plans must be exercised, for anybody's calendar. */
export const GET: APIRoute = ({ site }) => {
  const kb = knowledgeBase();
  const events = drillsDue(kb, applying(kb, 'plans')).map(({ plan, due, overdue }) => ({
    id: plan.id,
    date: due,
    title: `${overdue ? '逾期：' : ''}${plan.title}须在今日前完成${EXERCISE_FORMS[plan.data.drill.form].label}`,
    text: plan.data.drill.text,
    url: absoluteUrl(plan.url, site),
  }));
  return new Response(calendar(events, { name: 'ERP 应急演练', stamp: kb.today }), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
