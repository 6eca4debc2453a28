import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBuiltSite } from '../../scripts/lib/built-site.ts';
import { contextOf, readProject } from '../checks/project.ts';
import { sitePages } from '../checks/site.ts';
import { check, emptyFolder, project, write } from './cli.ts';

const PAGE = `<!doctype html>
<html class="no-js" lang="zh-CN"><head><link rel="stylesheet" href="/kb/assets/site.css"><script type="module" src="/kb/assets/search.js"></script></head>
<body><h1 id="top">运行维护单位</h1><h2 id="做什么">做什么</h2><p id="top" data-id="no">重复</p>
<a href="#做什么">本页</a><a href="#">空</a><a href="/kb/roles/?a=1&amp;b=2#x">岗位</a><a href="/kb">主页</a><a href="https://example.com/">站外</a><a href="//cdn.example.com/">站外</a><a href="mailto:desk@example.com">邮件</a></body></html>
`;

describe('reading a built site', () => {
  const dist = emptyFolder();
  write(dist, { 'roles/om-unit/index.html': PAGE, 'assets/site.css': 'body{}', 'assets/search.js': 'export {}', 'search/urls.json': '["/roles/om-unit/"]', '404.html': '<html lang="zh-CN"></html>' });
  const site = readBuiltSite(dist, '/kb/');
  const page = site.pages.find(({ file }) => file === 'roles/om-unit/index.html');

  it('finds pages with address, language, ids and repeated ids', () => {
    expect(site.pages.map(({ url }) => url)).toEqual(['/404.html', '/roles/om-unit/']);
    expect(page).toMatchObject({ language: 'zh-CN', repeatedIds: ['top'] });
    expect([...(page?.ids ?? [])]).toEqual(['top', '做什么']);
  });

  it('takes the base path off links of the site, and leaves other sites out', () => {
    expect(page?.links.filter((link) => !link.startsWith('/assets/'))).toEqual(['/roles/om-unit/#做什么', '/roles/?a=1&b=2#x', '/kb']);
  });

  it('weighs the page with its stylesheets and scripts', () => {
    expect(page?.weight.css).toBeGreaterThan(0);
    expect(page?.weight.js).toBeGreaterThan(0);
    expect(site.searchUrls).toEqual(new Set(['/roles/om-unit/']));
  });
});

describe('check --dist', () => {
  const root = project();
  const run = () => check(['--root', root, '--dist', '--format', 'plain']);

  it('compares the site below the project root', () => {
    const { kb } = contextOf(readProject([root]));
    write(root, Object.fromEntries([...sitePages(kb)].map(([file, text]) => [join('dist', file), text])));
    expect(run()).toMatchObject({ code: 0, stdout: '已查 16 个文件：错误 0，警告 0，提示 0\n' });
  });

  it('finds what the site lost, even when the content was checked before', () => {
    write(root, { 'dist/roles/om-unit/index.html': null });
    const { code, stdout } = run();
    expect(code).toBe(1);
    expect(stdout).toContain('index.html error built-link-broken 链接 /roles/om-unit/ 没有目标\n');
    expect(stdout).toContain('pagefind error search-record-missing 检索结果 /roles/om-unit/ 没有落点\n');
  });
});
