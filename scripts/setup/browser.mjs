// Finds a Chromium for the browser tests, or gets one. Plain JavaScript: it runs on whatever Node started the tests.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pinnedEnvironment, pinnedNode, root } from './dependencies.mjs';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns the path of a Chromium, or `''` for the one Playwright brings; ends the process when there is none to be had. */
export function ensureBrowser() {
  const found = installed();
  if (found !== null) return found;
  console.log('没有找到 Chromium，正在安装……');
  run(pinnedNode, ['node_modules/playwright/cli.js', 'install', 'chromium']);
  if (installed() === null && process.platform === 'linux' && process.getuid?.() === 0) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk']);
  }
  const now = installed();
  if (now !== null) return now;
  console.error(
    '没有 Chromium，浏览器测试不能运行，也不会跳过。\n' +
      '改法 任选其一：npx playwright install chromium；Debian 或 Ubuntu 上 sudo apt-get install chromium fonts-noto-cjk；\n' +
      '     或用环境变量 CHROMIUM_PATH 指明已装的 Chromium',
  );
  process.exit(2);
}

function installed() {
  const named = process.env.CHROMIUM_PATH;
  if (named && existsSync(named)) return named;
  const system = CANDIDATES.find((path) => existsSync(path));
  if (system) return system;
  const { status, stdout } = spawnSync(pinnedNode, ['-e', "process.stdout.write(require('playwright-core').chromium.executablePath())"], { cwd: root, encoding: 'utf8' });
  return status === 0 && existsSync(stdout) ? stdout : null;
}

function run(command, args) {
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: pinnedEnvironment({ DEBIAN_FRONTEND: 'noninteractive' }) });
}
