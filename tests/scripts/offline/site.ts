import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { KnowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { companyOn, drill, plan, runbook, type Written } from '../../domain/drills/company.ts';

/** A built site of one runbook, one plan and one way of working by hand, as the pages of this project are built, and its content. */

export const BASE = '/kb/';

const PROCEDURE: Written = {
  collection: 'procedures', id: 'manual-payment',
  data: { id: 'manual-payment', code: 'PRC-EMG-12', title: '手工付款', aliases: ['纸质付款'], summary: '系统中断时怎样付款。', owner: 'om-manager', trigger: '启用通知已经签发', result: '已经补录' },
  body: '<Step id="pay" title="付款" by="om-manager">\n\n付。\n\n<Fill form="manual-ledger" fields="scope" />\n\n</Step>',
};

function form(id: string, code: string, title: string): Written {
  const data = { id, code, title, summary: '登记。', owner: 'om-manager', basedOn: ['《ERP系统运行维护管理办法》第七条'], keptBy: 'om-manager', retention: '5年', sections: [{ title: '一', fields: [{ id: 'scope', label: '范围', type: 'text', by: 'om-manager' }] }] };
  return { collection: 'forms', id, data };
}

const CONTENT: readonly Written[] = [
  runbook('fra-full', { title: '归档区满处置 <b>&"', aliases: ['归档满 "><script>alert(1)</script>'], forms: ['incident-record'], trigger: { symptoms: ['全部用户同时卡住'], codes: ['ORA-00257'] } }),
  runbook('gone', { code: 'RBK-DB-99', title: '已经撤销的手册', withdrawn: { on: '2026-11-01', reason: '并入另一本。' } }),
  plan('db-outage', { degraded: [{ business: '付款', procedure: 'manual-payment', when: '当日到期' }] }),
  PROCEDURE, { ...PROCEDURE, id: 'account-opening', data: { ...PROCEDURE.data, id: 'account-opening', code: 'PRC-01', title: '账号开通' }, body: '<Step id="open" title="开通" by="om-manager">\n\n开。\n\n</Step>' },
  form('manual-ledger', 'FRM-EMG-02', '手工业务台账'), form('incident-record', 'FRM-INC-01', '事项登记单'), form('drill-record', 'FRM-EMG-01', '演练记录'), form('other', 'FRM-XX-01', '别的表'),
  drill('drill-spring', '2026-03-18'),
];

export const content = (today = '2026-11-24', more: readonly Written[] = []): KnowledgeBase => companyOn(today, [...CONTENT, ...more]);

/** A page as the layout writes it: shell, styles and scripts around the main part. */
export function page(main: string, more = ''): string {
  return `<!doctype html><html lang="zh-CN" data-version="0"><head><meta charset="utf-8"><link rel="stylesheet" href="${BASE}_astro/site.css"><link rel="preload" href="${BASE}_astro/unused.js">${more}<script src="${BASE}early.js"></script></head><body><nav><a href="${BASE}">首页</a></nav><main id="main" class="doc" data-kind="runbooks">${main}</main><script type="module" src="${BASE}_astro/page.js"></script></body></html>`;
}

/** Everything that a page can hold and a file must not: tools, scripts, addresses of the site, of the network, and what is meant as text. */
export const FRA_FULL = [
  `<nav class="crumbs"><a href="${BASE}">首页</a></nav><div class="wrap"><h1 id="top">归档区满处置 &lt;b&gt;&amp;"</h1>`,
  `<p><a href="#usage">第一步</a> <a href="${BASE}plans/db-outage/">预案</a> <a href="${BASE}plans/db-outage/#open">预案第一步</a> <a href="/plans/db-outage/">旧址</a> <a href="${BASE}regulations/erp-om/#art-7">制度</a> <a href="../other/">相对</a> <a href="?print">查询</a></p>`,
  '<p><a href="https://docs.example.com/a">厂商</a> <a href="//cdn.example.com/b">协议相对</a> <a href="HTTP://example.com">大写</a> <a href="javascript:alert(1)">脚本</a> <a href=" javascript:alert(1)">空格脚本</a> <a href="data:text/html,x">数据</a> <a href="tel:0000">电话</a> <a href="mailto:ops@example.com">邮箱</a></p>',
  `<section class="step" id="usage"><h2>查限额</h2><p id="hint">看到 &lt;script&gt;alert(1)&lt;/script&gt; 就停 onclick="x"</p><label for="value" aria-describedby="hint usage">值</label><input id="value"><details><summary>更多</summary><p>原文 https://example.com/raw</p></details></section>`,
  `<img src="${BASE}shot.png" srcset="https://example.com/2x.png 2x" alt="图"><img src="data:image/gif;base64,R0lGOD" alt="内嵌"><iframe src="https://example.com/"></iframe><object data="/x.swf"></object><form action="https://example.com/post"><button formaction="/y">交</button></form><video poster="https://example.com/p.jpg"><source src="https://example.com/v.mp4"></video>`,
  `<p onclick="alert(1)" style="background:url(https://example.com/t.gif)">内联</p><svg><use href="#icon-warn"></use><use xlink:href="https://example.com/s.svg#a"></use><a href="https://example.com/svg"><text>图中链接</text></a></svg>`,
  '<script>alert(1)</script><template><a href="/t">模板</a></template><noscript><img src="https://example.com/n.png"></noscript><kb-parameters><input></kb-parameters><p class="no-print">工具</p><div class="dock">底栏</div></div>',
].join('');

/** What the search brings: of it the first tier keeps what it can answer with alone. */
export const SEARCH: Readonly<Record<string, string>> = Object.fromEntries(['router', 'pinyin', 'structure', 'meaning', 'meaning/kept', 'meaning/0', 'codes', 'urls', 'text/0'].map((name) => [`search/${name}.json`, '{}']));

export type Files = Readonly<Record<string, string>>;

const FILES: Files = {
  'index.html': page('<h1>首页</h1>').replace('<nav>', '<svg class="sprite"><symbol id="icon-warn"></symbol></svg><nav>'),
  'offline/index.html': page('<h1>断网</h1>'),
  'emergency/index.html': page('<h1>应急</h1>'),
  'emergency/levels/index.html': page('<h1>判级</h1><kb-levels>按钮</kb-levels><p>Ⅰ级</p>'),
  'emergency/clock/index.html': page('<h1>报告时限</h1><kb-clock>表</kb-clock>'),
  'emergency/contacts/index.html': page('<h1>联络</h1><kb-contacts>打开文件</kb-contacts>'),
  'runbooks/index.html': page('<h1>手册</h1>', `<link rel="stylesheet" href="${BASE}_astro/finder.css">`),
  'runbooks/fra-full/index.html': page(FRA_FULL, `<link rel="stylesheet" href="${BASE}_astro/runbook.css">`),
  'runbooks/fra-full/run/index.html': page('<h1>执行</h1>', `<script type="module" src="${BASE}_astro/run.js"></script>`),
  'runbooks/fra-full/card/index.html': page('<h1>卡片</h1>'),
  'runbooks/gone/index.html': page('<h1>已撤销</h1>'),
  'plans/db-outage/index.html': page('<h1>数据库故障专项预案</h1><section id="open"><h2>打开</h2></section>'),
  'plans/db-outage/card/index.html': page('<h1>卡片</h1>'),
  'procedures/manual-payment/index.html': page(`<h1>手工付款</h1><p><a href="${BASE}runbooks/fra-full/">手册</a></p><figure class="swimlane">图</figure>`),
  'procedures/account-opening/index.html': page('<h1>账号开通</h1>'),
  'services/index.html': page('<h1>服务</h1>'),
  'services/platform/index.html': page('<h1>平台</h1>'),
  'drills/index.html': page('<h1>演练</h1>'),
  'drills/drill-spring/index.html': page('<h1>春</h1>'),
  'roles/index.html': page('<h1>岗位</h1>'),
  'roles/om-dba/index.html': page('<h1>DBA</h1>'),
  'regulations/erp-om/index.html': page('<h1>办法</h1>'),
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  'early.js': 'document.documentElement.dataset.js="";',
  'sitemap.xml': '<urlset/>',
  'shot.png': 'png',
  '_astro/site.css': 'body{color:#111}a::after{content:"</style><script>alert(1)</script>"}',
  '_astro/runbook.css': '.step{margin:0}',
  '_astro/finder.css': '.finder{margin:0}',
  '_astro/page.js': 'import{a as b}from"./shared.Ab_1.js";const c=()=>import("./later.js");b(c)',
  '_astro/run.js': 'import"./shared.Ab_1.js";',
  '_astro/shared.Ab_1.js': "import './page.js';export const a=1;",
  '_astro/later.js': `const s="${BASE}_astro/late.css";export default s;`,
  '_astro/late.css': 'u{}',
  '_astro/unused.js': 'export default 2;',
  '_astro/unused.css': 'i{}',
  'forms/manual-ledger/FRM-EMG-02.docx': 'docx 台账',
  'forms/incident-record/FRM-INC-01.docx': 'docx 登记',
  'forms/drill-record/FRM-EMG-01.docx': 'docx 演练',
  'forms/other/FRM-XX-01.docx': 'docx 别的',
};

/** Writes the site into a folder of its own, with some files otherwise, and hands it to `use`. */
export async function onSite<T>(use: (dist: string) => T | Promise<T>, changed: Files = {}): Promise<T> {
  const dist = mkdtempSync(join(tmpdir(), 'kb-offline-'));
  try {
    for (const [file, text] of Object.entries({ ...FILES, ...changed })) {
      mkdirSync(dirname(join(dist, file)), { recursive: true });
      writeFileSync(join(dist, file), text);
    }
    return await use(dist);
  } finally {
    rmSync(dist, { recursive: true });
  }
}
