import { vi } from 'vitest';

/** Zones in which a reader's device may stand, with its minutes from UTC in January and in July: with and without summer time. */
export const ZONES = [
  { zone: 'Asia/Shanghai', january: -480, july: -480 },
  { zone: 'America/New_York', january: 300, july: 240 },
  { zone: 'Europe/London', january: 0, july: -60 },
  { zone: 'Asia/Kolkata', january: -330, july: -330 },
  { zone: 'Pacific/Kiritimati', january: -840, july: -840 },
  { zone: 'Pacific/Pago_Pago', january: 660, july: 660 },
] as const;

/** Runs something while this process stands in a zone. */
export function inZone<T>(zone: string, act: () => T): T {
  vi.stubEnv('TZ', zone);
  try {
    return act();
  } finally {
    vi.unstubAllEnvs();
  }
}

/** Minutes by which the process is behind UTC, in January and in July: shows that the zone is really another one. */
export function offsets(): { january: number; july: number } {
  return { january: new Date(2026, 0, 15).getTimezoneOffset(), july: new Date(2026, 6, 15).getTimezoneOffset() };
}
