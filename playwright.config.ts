import { defineConfig } from '@playwright/test';

const PORT = 4399;

/** Browser tests run against the built site, in one Chromium that `npm test` found or installed. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: '.cache/test/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 45_000,
  reporter: [['list'], ['json', { outputFile: '.cache/test/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A worker that keeps 200 files is the business of the tests about it, which allow it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
  },
  webServer: { command: `node scripts/serve.ts --no-build --port ${PORT}`, port: PORT, reuseExistingServer: false, env: { ASTRO_TELEMETRY_DISABLED: '1' } },
});
