import process from 'node:process';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { knowledgeMarkdown } from './src/site/markdown.ts';

const base = process.env['BASE_PATH'] ?? '/';

export default defineConfig({
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [mdx()],
  markdown: {
    // Highlighting would write inline styles, which the policy below forbids; smart punctuation, what no author wrote.
    syntaxHighlight: false,
    processor: satteri({ mdastPlugins: [knowledgeMarkdown(base)], features: { smartPunctuation: false } }),
  },
  security: {
    csp: {
      directives: ["default-src 'self'", "base-uri 'self'", "object-src 'none'", "form-action 'self'"],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    build: { assetsInlineLimit: 0 },
    ssr: { external: ['satteri'] },
  },
});
