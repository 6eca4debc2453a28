import type { z } from 'zod';
import type { ComponentName } from './components.ts';
import { chooserSchema } from './schemas/chooser.ts';
import { conflictSchema } from './schemas/conflict.ts';
import { coverageSchema } from './schemas/coverage.ts';
import { drillSchema } from './schemas/drill.ts';
import { errorCodesSchema } from './schemas/error-codes.ts';
import { exerciseSchema } from './schemas/exercise.ts';
import { faqSchema } from './schemas/faq.ts';
import { formSchema } from './schemas/form.ts';
import { matrixSchema } from './schemas/matrix.ts';
import { moduleSchema } from './schemas/module.ts';
import { planSchema } from './schemas/plan.ts';
import { procedureSchema } from './schemas/procedure.ts';
import { queriesSchema } from './schemas/queries.ts';
import { regulationSchema } from './schemas/regulation.ts';
import { roleSchema } from './schemas/role.ts';
import { runbookSchema } from './schemas/runbook.ts';
import { serviceSchema } from './schemas/service.ts';
import { standardSchema } from './schemas/standard.ts';
import { synonymsSchema } from './schemas/synonyms.ts';
import { templateSchema } from './schemas/template.ts';
import { termSchema } from './schemas/term.ts';
import { wordingsSchema } from './schemas/wordings.ts';

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
  /** False for lists of what people type or choose: they would answer every question themselves. */
  searched?: false;
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
    layout: 'file', body: 'prose', url: '/forms/', components: [], menu: null,
  },
  modules: {
    noun: '模块', seal: '模', folder: 'src/content/modules', schema: moduleSchema,
    layout: 'file', body: 'prose', url: '/modules/', components: [], menu: '模块',
  },
  faqs: {
    noun: '问答', seal: '问', folder: 'src/content/faqs', schema: faqSchema,
    layout: 'file', body: 'prose', url: '/faqs/', components: [], menu: '问答',
  },
  runbooks: {
    noun: '操作手册', seal: '操', folder: 'runbooks', schema: runbookSchema,
    layout: 'file', body: 'prose', url: '/runbooks/', components: ['Step', 'Branch'], menu: '手册',
  },
  plans: {
    noun: '应急预案', seal: '急', folder: 'src/content/plans', schema: planSchema,
    layout: 'file', body: 'prose', url: '/plans/', components: ['Step', 'Branch'], menu: null,
  },
  services: {
    noun: '服务', seal: '服', folder: 'src/content/services', schema: serviceSchema,
    layout: 'file', body: 'prose', url: '/services/', components: [], menu: null,
  },
  exercises: {
    noun: '演练脚本', seal: '练', folder: 'src/content/exercises', schema: exerciseSchema,
    layout: 'file', body: 'prose', url: '/exercises/', components: [], menu: null,
  },
  drills: {
    noun: '演练记录', seal: '演', folder: 'src/content/drills', schema: drillSchema,
    layout: 'file', body: 'prose', url: '/drills/', components: [], menu: null,
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
  choosers: {
    noun: '症状选择', seal: '选', folder: 'src/content/choosers', schema: chooserSchema,
    layout: 'file', body: 'prose', url: '/choosers/', components: [], menu: null, searched: false,
  },
  codes: {
    noun: '错误代码', seal: '码', folder: 'src/content/codes', schema: errorCodesSchema,
    layout: 'file', body: 'prose', url: '/codes/', components: [], menu: null,
  },
  synonyms: {
    noun: '同义词', seal: '同', folder: 'src/content/synonyms', schema: synonymsSchema,
    layout: 'file', body: 'prose', url: '/synonyms/', components: [], menu: null, searched: false,
  },
  wordings: {
    noun: '问法', seal: '话', folder: 'src/content/wordings', schema: wordingsSchema,
    layout: 'file', body: 'prose', url: '/wordings/', components: [], menu: null, searched: false,
  },
  queries: {
    noun: '检索问题集', seal: '检', folder: 'src/content/queries', schema: queriesSchema,
    layout: 'file', body: 'prose', url: '/queries/', components: [], menu: null, searched: false,
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
