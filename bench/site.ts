import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { serve } from './serve.ts';

/** A built site on an address of its own, and a browser to measure it with. */
export interface OpenSite {
  dist: string;
  origin: string;
  browser: Browser;
  close(): Promise<void>;
}

/** Serves `DIST` (default: `dist/`) and starts Chromium. @throws Error when the site was not built whole */
export async function openSite(): Promise<OpenSite> {
  const dist = process.env['DIST'] ?? fileURLToPath(new URL('../dist', import.meta.url));
  if (!existsSync(join(dist, 'sw.js'))) throw new Error(`${dist} 没有构建完：先运行 npm run build`);
  const server = serve(dist);
  await once(server, 'listening');
  const address = server.address();
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  return {
    dist,
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    browser,
    async close() {
      await browser.close();
      server.close();
    },
  };
}
