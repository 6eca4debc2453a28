import type { APIRoute } from 'astro';
import { siteName, siteSummary } from '../site/identity.ts';
import { absoluteUrl } from '../site/urls.ts';
import { escapeXml, xmlResponse } from '../site/xml.ts';

/** Lets a browser offer the site's search in its address bar. */
export const GET: APIRoute = ({ site }) =>
  xmlResponse(
    [
      '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
      `  <ShortName>${escapeXml(siteName)}</ShortName>`,
      `  <Description>${escapeXml(siteSummary)}</Description>`,
      '  <InputEncoding>UTF-8</InputEncoding>',
      `  <Image width="16" height="16" type="image/svg+xml">${escapeXml(absoluteUrl('/favicon.svg', site))}</Image>`,
      `  <Url type="text/html" template="${escapeXml(absoluteUrl('/search/', site))}?q={searchTerms}"/>`,
      '</OpenSearchDescription>',
    ].join('\n'),
    'application/opensearchdescription+xml',
  );
