// `npm test`: everything that must hold, in one run. Plain JavaScript, because it runs before the dependencies exist.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies, root, runPinned } from './setup/dependencies.mjs';

ensureDependencies();
const totals = { passed: 0, failed: 0 };

step('类型', ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning']);
suite('单元测试', ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=.cache/test/unit.json'], '.cache/test/unit.json', (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numFailedTestSuites * (report.numFailedTests === 0 ? 1 : 0),
}));
step('内容检查', ['scripts/check.ts', '--no-cache']);
const built = step('构建与成品检查', ['scripts/build.ts']);
if (built) {
  step('两次构建逐字节相同', ['scripts/reproduce.ts']);
  const browser = ensureBrowser();
  suite('浏览器测试', ['node_modules/@playwright/test/cli.js', 'test'], '.cache/test/browser.json', (report) => ({
    passed: report.stats.expected + report.stats.flaky,
    failed: report.stats.unexpected + report.errors.length,
  }), { CHROMIUM_PATH: browser });
}

console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;

/** A step that either holds or does not. */
function step(name, args) {
  console.log(`\n== ${name}`);
  const holds = runPinned(args) === 0;
  totals[holds ? 'passed' : 'failed'] += 1;
  return holds;
}

/** A runner that counts its own tests; a runner that wrote no report, or ran nothing, has failed. */
function suite(name, args, reportFile, count, env = {}) {
  console.log(`\n== ${name}`);
  const file = join(root, reportFile);
  rmSync(file, { force: true });
  const code = runPinned(args, { env });
  const { passed, failed } = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 1 };
  totals.passed += passed;
  totals.failed += failed > 0 || (code === 0 && passed > 0) ? failed : 1;
}
