import type { Operator } from '../schemas/plan.ts';

/**
 * The latest minute at which a network security event of the level 较大 or above must be reported, by whom it happened to, counted
 * from its discovery; and the days in which the closing report must follow.
 * Source: 国家网络安全事件报告管理办法 (in force since 2025-11-01), 第四条 and 第八条, read second hand (standards/rule-incident-reporting).
 */
export const LEGAL_MINUTES = { cii: 60, central: 120, other: 240 } as const satisfies Record<Operator, number>;

export const CLOSING_DAYS = 30;

export const MINUTES_A_DAY = 1440;
