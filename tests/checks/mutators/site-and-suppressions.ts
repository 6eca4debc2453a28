import type { BuiltPage, BuiltSite } from '../../../src/checks/built-site.ts';
import type { Project } from '../project.ts';
import { buildSite } from '../site.ts';
import { append, knowledgeBase, PROSE, type Mutator, type Pick } from './mutant.ts';

/** Damage to the built site. */
export const siteMutators: readonly Mutator[] = [
  onPage('a link to a page that was not built', 'built-link-broken', (page) => ({ ...page, links: [...page.links, '/roles/nobody/'] })),
  onPage('a link to an anchor that is not there', 'built-id-missing', (page) => ({ ...page, links: [...page.links, `${page.url}#nowhere`] })),
  onPage('an id that stands twice', 'built-id-missing', (page) => ({ ...page, repeatedIds: ['main'] })),
  onPage('a page in the wrong language', 'page-language-mismatch', (page) => ({ ...page, language: 'en' })),
  onPage('a page without a language', 'page-language-mismatch', (page) => ({ ...page, language: null })),
  onPage('a page with too much script', 'page-weight-over-budget', (page) => ({ ...page, weight: { ...page.weight, js: 200_000 } })),
  onPage('a page too long', 'page-weight-over-budget', (page) => ({ ...page, weight: { ...page.weight, html: 200_000 } })),
  onIndex('a search record lost', (urls, pick) => {
    const lost = pick(urls);
    return urls.filter((url) => url !== lost);
  }),
  onIndex('a search record that leads nowhere', (urls) => [...urls, '/roles/nobody/']),
];

/** Silencing that is not allowed to last. */
export const suppressionMutators: readonly Mutator[] = [
  append('a suppression without a reason', 'suppression-complete', PROSE, '{/* check-off term-variant until 2026-12-31 */}'),
  append('a suppression without an end', 'suppression-complete', PROSE, '{/* check-off term-variant: 照录界面文字 */}'),
  append('a suppression of a check that does not exist', 'suppression-complete', PROSE, '{/* check-off term-varient until 2026-12-31: 照录界面文字 */}'),
  append('a suppression that has run out', 'suppression-expired', PROSE, '{/* check-off term-variant until 2026-06-29: 照录界面文字 */}'),
];

const sites = new WeakMap<Project, BuiltSite>();

function siteOf(project: Project): BuiltSite {
  const known = sites.get(project);
  if (known) return known;
  const built = buildSite(knowledgeBase(project), null, []);
  sites.set(project, built);
  return built;
}

function onPage(name: string, check: string, damage: (page: BuiltPage) => BuiltPage): Mutator {
  return {
    name,
    check,
    mutate(project, pick) {
      const site = siteOf(project);
      const page = pick(site.pages);
      if (!page) return null;
      return { project, site: { ...site, pages: site.pages.map((other) => (other === page ? damage(page) : other)) }, path: page.file, line: null };
    },
  };
}

function onIndex(name: string, damage: (urls: readonly string[], pick: Pick) => readonly string[]): Mutator {
  return {
    name,
    check: 'search-record-missing',
    mutate(project, pick) {
      const site = siteOf(project);
      return { project, site: { ...site, searchUrls: new Set(damage([...site.searchUrls], pick)) }, path: 'pagefind', line: null };
    },
  };
}
