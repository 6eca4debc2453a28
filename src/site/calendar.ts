import { addDays } from '../domain/dates.ts';

export interface CalendarEvent {
  id: string;
  /** Whole day, YYYY-MM-DD. */
  date: string;
  title: string;
  text: string;
  url: string;
}

/** Writes an iCalendar file (RFC 5545) of whole days. `stamp` is the day of the content: the same content gives the same bytes. */
export function calendar(events: readonly CalendarEvent[], { name, stamp }: { name: string; stamp: string }): string {
  const compact = (date: string): string => date.replaceAll('-', '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//erp-knowledge-base//drills//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escape(name)}`,
    ...events.flatMap(({ id, date, title, text, url }) => [
      'BEGIN:VEVENT',
      `UID:drill-${id}@erp-knowledge-base`,
      `DTSTAMP:${compact(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(date)}`,
      `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
      `SUMMARY:${escape(title)}`,
      `DESCRIPTION:${escape(text)}`,
      `URL:${url}`,
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escape(title)}`,
      'TRIGGER:-P30D',
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map(fold).join('\r\n') + '\r\n';
}

/** Line ends of every kind become the one that RFC 5545 knows; other control characters may not stand in a text. */
function escape(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\x00-\x08\x0b-\x1f\x7f]/g, '');
  return lines.replaceAll('\\', '\\\\').replaceAll(/[;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
}

/** Lines of at most 75 bytes; what is longer goes on after a blank, never inside a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  const parts = [''];
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > 74) {
      parts.push('');
      bytes = 0;
    }
    parts[parts.length - 1] += character;
    bytes += size;
  }
  return parts.join('\r\n ');
}
