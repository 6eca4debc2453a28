import { differences } from './lib/compare-folders.ts';
import { buildSite } from './lib/build-site.ts';
import { EXIT, runCommand } from './lib/terminal.ts';

const AGAIN = '.cache/reproduce';

/** `npm run reproduce`: builds the same commit once more and compares it with `dist`, byte by byte, search index included. */
await runCommand(async () => {
  const code = await buildSite('.', AGAIN);
  if (code !== EXIT.clean) return code;
  const { compared, different } = differences('dist', AGAIN);
  for (const path of different) process.stdout.write(`${path} 两次构建不同\n`);
  process.stdout.write(`比对 ${compared} 个文件，${different.length} 个不同\n`);
  return different.length > 0 || compared === 0 ? EXIT.findings : EXIT.clean;
});
