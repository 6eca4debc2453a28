const HEADINGS = ['h2', 'h3', 'h4', 'h5'] as const;

/** The heading element for a depth of 2 or more; what lies deeper stays at the last. */
export function headingAt(depth: number): (typeof HEADINGS)[number] {
  return HEADINGS[depth - 2] ?? 'h5';
}
