import type { z } from 'zod';
import { regulationSchema } from './schemas/regulation.ts';
import { roleSchema } from './schemas/role.ts';
import { standardSchema } from './schemas/standard.ts';
import { termSchema } from './schemas/term.ts';

/** One kind of document: where it lives, what its front matter holds, how it is named and addressed. */
interface CollectionDefinition {
  /** What readers call it. */
  noun: string;
  /** One character on the seal beside its name. */
  seal: string;
  /** Folder under the project root; ids come from paths below it. */
  folder: string;
  schema: z.ZodType;
  /** `file`: the id is the file name. `work/version`: `<work>/<version>.mdx` has the id `<work>@<version>`. */
  layout: 'file' | 'work/version';
  /** `regulation`: plain legal text that is parsed into provisions. `prose`: Markdown. */
  body: 'regulation' | 'prose';
  /** Start of its addresses on the site. */
  url: string;
  /** MDX components its bodies may use. */
  components: readonly string[];
}

/** The one table of kinds. Loader, checks, JSON Schemas, navigation and search read it. */
export const collections = {
  regulations: {
    noun: '制度', seal: '制', folder: 'src/content/regulations', schema: regulationSchema,
    layout: 'work/version', body: 'regulation', url: '/regulations/', components: [],
  },
  roles: {
    noun: '岗位', seal: '岗', folder: 'src/content/roles', schema: roleSchema,
    layout: 'file', body: 'prose', url: '/roles/', components: [],
  },
  terms: {
    noun: '术语', seal: '语', folder: 'src/content/terms', schema: termSchema,
    layout: 'file', body: 'prose', url: '/terms/', components: [],
  },
  standards: {
    noun: '标准', seal: '标', folder: 'src/content/standards', schema: standardSchema,
    layout: 'file', body: 'prose', url: '/standards/', components: [],
  },
} as const satisfies Record<string, CollectionDefinition>;

export type CollectionName = keyof typeof collections;
export type DataOf<C extends CollectionName> = z.infer<(typeof collections)[C]['schema']>;

export function isCollectionName(name: string): name is CollectionName {
  return Object.hasOwn(collections, name);
}

export const collectionNames: readonly CollectionName[] = Object.keys(collections).filter(isCollectionName);

/** The address of a document on the site, from the site's root, with a trailing slash. */
export function documentUrl(collection: CollectionName, id: string): string {
  const definition = collections[collection];
  if (definition.layout === 'file') return `${definition.url}${id}/`;
  const [work = id, version] = id.split('@');
  return version === undefined ? `${definition.url}${work}/` : `${definition.url}${work}/v/${version}/`;
}
