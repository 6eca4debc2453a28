import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * `npm run check`: reads all content, judges it, reports, and says by its exit code whether it may be published.
 * Stripping the types of all modules and compiling them takes longer than a warm run itself; Node remembers the outcome
 * (by the content of each file), but only for what is loaded after this call.
 */
enableCompileCache(fileURLToPath(new URL('../.cache/compile', import.meta.url)));
const { runCommand } = await import('./lib/terminal.ts');
await runCommand(async () => {
  const { checkCommand } = await import('./lib/check-command.ts');
  return checkCommand(process.argv.slice(2));
});
