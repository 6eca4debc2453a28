import type { z } from 'zod';
import type { ComponentName } from './components.ts';
import { conflictSchema } from './schemas/conflict.ts';
import { coverageSchema } from './schemas/coverage.ts';
import { formSchema } from './schemas/form.ts';
import { matrixSchema } from './schemas/matrix.ts';
import { moduleSchema } from './schemas/module.ts';
import { procedureSchema } from './schemas/procedure.ts';
import { regulationSchema } from './schemas/regulation.ts';
import { roleSchema } from './schemas/role.ts';
import { standardSchema } from './schemas/standard.ts';
import { templateSchema } from './schemas/template.ts';
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
  /** `regulation`: plain legal text that is parsed into provisions. `matrix`: prose with tables of activities. `prose`: Markdown. */
  body: 'regulation' | 'matrix' | 'prose';
  /** Start of its addresses on the site. */
  url: string;
  /** MDX components its bodies may use. */
  components: readonly ComponentName[];
  /** What the main navigation calls it, two characters; null for what is reached from there, from the footer and by search. */
  menu: string | null;
}

/** The one table of kinds. Loader, checks, JSON Schemas, navigation and search read it. */
export const collections = {
  regulations: {
    noun: '制度', seal: '制', folder: 'src/content/regulations', schema: regulationSchema,
    layout: 'work/version', body: 'regulation', url: '/regulations/', components: [], menu: '制度',
  },
  roles: {
    noun: '岗位', seal: '岗', folder: 'src/content/roles', schema: roleSchema,
    layout: 'file', body: 'prose', url: '/roles/', components: [], menu: '岗位',
  },
  matrices: {
    noun: '职责矩阵', seal: '责', folder: 'src/content/matrices', schema: matrixSchema,
    layout: 'file', body: 'matrix', url: '/matrices/', components: [], menu: '矩阵',
  },
  procedures: {
    noun: '流程', seal: '程', folder: 'src/content/procedures', schema: procedureSchema,
    layout: 'file', body: 'prose', url: '/procedures/', components: ['Step', 'Fill', 'Branch'], menu: '流程',
  },
  forms: {
    noun: '表单', seal: '表', folder: 'src/content/forms', schema: formSchema,
    layout: 'file', body: 'prose', url: '/forms/', components: [], menu: '表单',
  },
  modules: {
    noun: '模块', seal: '模', folder: 'src/content/modules', schema: moduleSchema,
    layout: 'file', body: 'prose', url: '/modules/', components: [], menu: '模块',
  },
  conflicts: {
    noun: '不相容职责', seal: '斥', folder: 'src/content/conflicts', schema: conflictSchema,
    layout: 'file', body: 'prose', url: '/conflicts/', components: [], menu: null,
  },
  templates: {
    noun: '岗位权限模板', seal: '权', folder: 'src/content/templates', schema: templateSchema,
    layout: 'file', body: 'prose', url: '/templates/', components: [], menu: null,
  },
  coverage: {
    noun: '落实说明', seal: '实', folder: 'src/content/coverage', schema: coverageSchema,
    layout: 'file', body: 'prose', url: '/coverage/', components: [], menu: null,
  },
  terms: {
    noun: '术语', seal: '语', folder: 'src/content/terms', schema: termSchema,
    layout: 'file', body: 'prose', url: '/terms/', components: [], menu: null,
  },
  standards: {
    noun: '标准', seal: '标', folder: 'src/content/standards', schema: standardSchema,
    layout: 'file', body: 'prose', url: '/standards/', components: [], menu: null,
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
