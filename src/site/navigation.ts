import { collectionNames, collections, type CollectionName } from '../domain/collections.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { href } from './urls.ts';

export interface NavigationItem {
  label: string;
  href: string;
  /** Start of the addresses it stands for, below the base path. */
  path: string;
}

export interface Crumb {
  label: string;
  href?: string;
}

/** The main navigation: every kind that holds at least one document, then the help. */
export function mainNavigation(kb: KnowledgeBase): NavigationItem[] {
  const kinds = collectionNames.filter((name) => kb.all(name).length > 0).map((name) => collections[name]);
  return [...kinds.map(({ noun, url }) => ({ label: noun, path: url })), { label: '帮助', path: '/help/' }].map((item) => ({ ...item, href: href(item.path) }));
}

/** 首页 / 岗位 / 数据库管理员. The last one is the page itself. */
export function crumbsTo(collection: CollectionName, ...rest: Crumb[]): Crumb[] {
  const { noun, url } = collections[collection];
  return [{ label: '首页', href: href('/') }, { label: noun, href: href(url) }, ...rest];
}
