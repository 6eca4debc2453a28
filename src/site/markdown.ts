import type { MdastPluginDefinition, MdastPluginEntry } from 'satteri';
import { documentUrl } from '../domain/collections.ts';
import { isLocal, linkTarget } from '../domain/links.ts';
import { headingSlug } from '../source/slug.ts';
import { citationLinks } from './citation-links.ts';
import { contentPath, knowledgeBase } from './knowledge-base.ts';
import { cutPieces, type LinkSpan } from './text-pieces.ts';

/**
 * Makes of prose what the checks saw in it: headings get the ids that links were checked against, links to files become
 * links to pages, and citations become links.
 */
export function knowledgeMarkdown(base: string): MdastPluginEntry {
  const root = base.replace(/\/$/, '');
  return ({ fileURL }) => {
    const path = fileURL === undefined ? null : contentPath(fileURL);
    return path === null ? null : pluginFor(path, root);
  };
}

function pluginFor(path: string, root: string): MdastPluginDefinition {
  const kb = knowledgeBase();
  const facts = kb.documents.find((document) => document.path === path);
  const links: LinkSpan[] = facts ? citationLinks(kb, facts) : [];
  const taken = new Set<string>();
  return {
    name: 'knowledge',
    options: { position: true },
    heading(node, context) {
      context.setProperty(node, 'data', { hProperties: { id: headingSlug(context.textContent(node), taken) } });
    },
    link(node, context) {
      const url = isLocal(node.url) ? pageOf(path, node.url) : null;
      if (url !== null) context.setProperty(node, 'url', url.startsWith('/') ? root + url : url);
    },
    text(node, context) {
      const [start, end] = [node.position?.start.offset, node.position?.end.offset];
      if (start === undefined || end === undefined || context.parent(node).type === 'link') return;
      if (!links.some((link) => link.start < end && start < link.end)) return;
      const pieces = cutPieces([{ text: node.value, mark: 'plain', span: { start, end } }], links);
      context.replaceNode(node, pieces.map(({ text, href }) => {
        const words = { type: 'text' as const, value: text };
        if (href === null) return words;
        return { type: 'link' as const, url: href.startsWith('/') ? root + href : href, data: { hProperties: { className: ['cite'] } }, children: [words] };
      }));
    },
  };
}

/** The page of the file that a relative link points at; null for what is no document. */
function pageOf(from: string, url: string): string | null {
  const { path, anchor } = linkTarget(from, url);
  if (path === from) return anchor === null ? null : `#${anchor}`;
  const target = knowledgeBase().documents.find((document) => document.path === path);
  return target ? documentUrl(target.collection, target.id) + (anchor === null ? '' : `#${anchor}`) : null;
}
