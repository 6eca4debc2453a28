import type { APIRoute } from 'astro';
import { collectionNames, collections, documentUrl } from '../domain/collections.ts';
import { knowledgeBase } from '../site/knowledge-base.ts';
import { absoluteUrl } from '../site/urls.ts';
import { escapeXml, xmlResponse } from '../site/xml.ts';

/** Every page that may be indexed: of regulations the one in force only. */
export const GET: APIRoute = ({ site }) => {
  const kb = knowledgeBase();
  const lists = collectionNames.filter((name) => kb.all(name).length > 0).map((name) => collections[name].url);
  const documents = collectionNames.filter((name) => collections[name].layout === 'file').flatMap((name) => kb.all(name).map(({ url }) => url));
  const regulations = kb.works.flatMap(({ id, current }) => [documentUrl('regulations', id), ...(current ? [documentUrl('regulations', current.id)] : [])]);
  const urls = ['/', ...lists, ...regulations, ...documents, '/help/', '/help/checks/'].sort();
  const rows = urls.map((path) => `  <url><loc>${escapeXml(absoluteUrl(path, site))}</loc></url>`);
  return xmlResponse(['<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', ...rows, '</urlset>'].join('\n'));
};
