import { collectionNames, collections, type CollectionName } from '../domain/collections.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { href } from './urls.ts';

export interface NavigationItem {
  label: string;
  href: string;
}

export interface Crumb {
  label: string;
  href?: string;
}

/** The main navigation: the kinds that belong there and hold at least one document. */
export function mainNavigation(kb: KnowledgeBase): NavigationItem[] {
  return collectionNames.flatMap((name) => {
    const { menu, url } = collections[name];
    return menu === null || kb.all(name).length === 0 ? [] : [{ label: menu, href: href(url) }];
  });
}

/** The footer: kinds that the main navigation leaves out, and what stands beside the content. */
export function footerNavigation(kb: KnowledgeBase): NavigationItem[] {
  const kinds = collectionNames.flatMap((name) => {
    const { menu, url, noun } = collections[name];
    return menu !== null || kb.all(name).length === 0 ? [] : [{ label: noun, path: url }];
  });
  const others = [
    { label: '追溯矩阵', path: '/trace/' },
    { label: '名称索引', path: '/index-az/' },
    { label: '帮助', path: '/help/' },
    { label: '检查说明', path: '/help/checks/' },
    { label: '订阅更新', path: '/feed.xml' },
  ];
  return [...kinds, ...others].map(({ label, path }) => ({ label, href: href(path) }));
}

/** 首页 / 岗位 / 数据库管理员. The last one is the page itself. */
export function crumbsTo(collection: CollectionName, ...rest: Crumb[]): Crumb[] {
  const { noun, url } = collections[collection];
  return [{ label: '首页', href: href('/') }, { label: noun, href: href(url) }, ...rest];
}
