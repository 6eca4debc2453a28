import type { APIRoute } from 'astro';
import { documentUrl } from '../domain/collections.ts';
import { language, organization, siteName } from '../site/identity.ts';
import { knowledgeBase } from '../site/knowledge-base.ts';
import { absoluteUrl } from '../site/urls.ts';
import { versionEvents } from '../site/version-events.ts';
import { escapeXml, xmlResponse } from '../site/xml.ts';

/** Atom feed of versions. Midnight in Asia/Shanghai stands for a day. */
export const GET: APIRoute = ({ site }) => {
  const events = versionEvents(knowledgeBase());
  const moment = (date: string): string => `${date}T00:00:00+08:00`;
  const entries = events.map(({ version, date, title, summary }) => {
    const url = escapeXml(absoluteUrl(documentUrl('regulations', version.id), site));
    return `  <entry>\n    <id>${url}</id>\n    <title>${escapeXml(title)}</title>\n    <link href="${url}"/>\n    <updated>${moment(date)}</updated>\n    <summary>${escapeXml(summary)}</summary>\n  </entry>`;
  });
  const self = escapeXml(absoluteUrl('/feed.xml', site));
  return xmlResponse(
    [
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
      `  <id>${self}</id>`,
      `  <title>${escapeXml(`${siteName}：制度版本更新`)}</title>`,
      `  <link rel="self" href="${self}"/>`,
      `  <link href="${escapeXml(absoluteUrl('/', site))}"/>`,
      `  <updated>${moment(events[0]?.date ?? '1970-01-01')}</updated>`,
      `  <author><name>${escapeXml(organization)}</name></author>`,
      ...entries,
      '</feed>',
    ].join('\n'),
    'application/atom+xml',
  );
};
