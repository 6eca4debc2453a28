import { dev } from 'astro';
import { findingsOverlay } from './lib/findings-overlay.ts';
import { runCommand } from './lib/terminal.ts';

/** `npm run dev`: live pages for authors; what the checks find shows in the terminal and over the page. */
await runCommand(async () => {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const server = await dev({ root: '.', server: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4321) }, vite: { plugins: [findingsOverlay('.')] } });
  process.stdout.write(`作者预览在 http://127.0.0.1:${server.address.port}/ （Ctrl-C 结束）\n`);
  return new Promise<number>(() => undefined);
});
