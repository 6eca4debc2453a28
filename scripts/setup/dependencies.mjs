// Runs before anything is installed, on whatever Node the machine has (18 or newer): plain JavaScript, no imports but Node's own.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Path of the Node that the project pins; it comes with the dependencies. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

const stamp = join(root, 'node_modules', '.installed');

/** Installs the locked dependencies when they are missing or the lock file has changed. Ends the process when that fails. */
export function ensureDependencies() {
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const present = existsSync(stamp) && existsSync(pinnedNode) ? readFileSync(stamp, 'utf8') : '';
  if (present === wanted) return;
  console.log('安装依赖（只在首次和依赖变化时）……');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('依赖没有装上。\n改法 核对网络与 npm 的软件源设置，再运行一次');
    process.exit(2);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Runs a script of the project on the pinned Node and returns its exit code. */
export function runPinned(args, options = {}) {
  const { status, signal } = spawnSync(pinnedNode, args, { cwd: root, stdio: 'inherit', ...options, env: pinnedEnvironment(options.env) });
  return signal ? 1 : (status ?? 1);
}

/** The environment of child processes: the pinned Node first on the path, no telemetry. */
export function pinnedEnvironment(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  const path = [join(root, 'node_modules', 'node', 'bin'), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(separator);
  return { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1', ...extra };
}
