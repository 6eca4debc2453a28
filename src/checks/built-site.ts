/** What the built site holds, as far as checks compare it with the content. */
export interface BuiltSite {
  pages: readonly BuiltPage[];
  /** Site-relative paths of every other file. */
  files: ReadonlySet<string>;
  /** Addresses with anchors of all search records, current and historical. */
  searchUrls: ReadonlySet<string>;
}

export interface BuiltPage {
  /** File below dist, POSIX: `regulations/erp-om/index.html`. */
  file: string;
  /** `/regulations/erp-om/` */
  url: string;
  language: string | null;
  ids: ReadonlySet<string>;
  /** Ids that stand on the page more than once. */
  repeatedIds: readonly string[];
  /** Site-internal links, without base path: `/roles/om-dba/#top`. */
  links: readonly string[];
  /** Bytes after gzip: the HTML, its stylesheets and its scripts. */
  weight: { html: number; css: number; js: number };
}
