/** Outlines of 24 × 24, drawn with a stroke of 2. Each page carries them once (IconSprite) and refers to them by id. */
export const icons = {
  search: '<circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/>',
  theme: '<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5v17a8.5 8.5 0 0 0 0-17z" fill="currentColor"/>',
  quote: '<path d="M5 4v16M19 4v16M9 9h6M9 13h6"/>',
  link: '<path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7"/><path d="M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17"/>',
  down: '<path d="m6 9 6 6 6-6"/>',
  right: '<path d="m9 6 6 6-6 6"/>',
  print: '<path d="M7 9V4h10v5M7 17H4v-7h16v7h-3"/><path d="M7 14h10v6H7z"/>',
  download: '<path d="M12 4v11M7.5 11 12 15.5 16.5 11M5 20h14"/>',
  star: '<path d="m12 4 2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.8-5 2.8 1.1-5.5L4 9.7 9.6 9z"/>',
  copy: '<path d="M9 8h10v12H9z"/><path d="M15 8V4H5v12h4"/>',
  warn: '<path d="M12 4 3 20h18zM12 10v5M12 17.5v.5"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>',
  flag: '<path d="M5 21V4h12l-2 4 2 4H5"/>',
} as const satisfies Record<string, string>;

export type IconName = keyof typeof icons;
