import { findPlaceholders } from '../domain/runbook/parameters.ts';
import { escapeXml } from './xml.ts';

/** Marks the placeholders of escaped text, so that a script can fill them and a reader sees them without one. */
export function templateHtml(escaped: string): string {
  let html = '';
  let at = 0;
  for (const { name, start, end } of findPlaceholders(escaped)) {
    html += `${escaped.slice(at, start)}<var class="fill" data-parameter="${name}" data-empty>${name}</var>`;
    at = end;
  }
  return html + escaped.slice(at);
}

/** A sentence of an attribute: `code` between backticks, placeholders marked. */
export function sentenceHtml(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((piece) => (piece.startsWith('`') && piece.length > 2 ? `<code>${templateHtml(escapeXml(piece.slice(1, -1)))}</code>` : templateHtml(escapeXml(piece))))
    .join('');
}
