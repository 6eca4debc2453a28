import { checkContent } from './check-content.ts';

/** An error of the check that stands in the way of publishing. */
export interface Obstacle {
  /** `path:line:col check-name`. */
  place: string;
  message: string;
  remedy: string;
}

/** Judges all content and returns the errors in the files that a publication concerns: a text with errors is not published. */
export function obstaclesTo(root: string, today: string, concerns: (path: string) => boolean): Obstacle[] {
  const { judgements } = checkContent({ root, today, cache: false, baseline: null, dist: null, people: null, contacts: null });
  return judgements
    .filter(({ severity, path }) => severity === 'error' && concerns(path))
    .map(({ path, start, check, message, remedy }) => ({
      place: `${path}${start ? `:${start.line}:${start.column}` : ''} ${check.name}`,
      message,
      remedy: remedy.join('；'),
    }));
}
