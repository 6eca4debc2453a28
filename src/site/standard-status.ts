import type { VersionStatus } from '../domain/regulation/versions/status.ts';
import type { Standard } from '../domain/schemas/standard.ts';

/** What a standard's own status is called here, and which look of a version status it shares. */
export const STANDARD_STATUSES = {
  current: { label: '现行', look: 'inforce' },
  upcoming: { label: '即将实施', look: 'upcoming' },
  superseded: { label: '已被替代', look: 'historic' },
  withdrawn: { label: '已废止', look: 'repealed' },
} as const satisfies Record<Standard['status'], { label: string; look: VersionStatus }>;
