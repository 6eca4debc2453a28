import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { frontMatterSchemas } from './lib/json-schemas.ts';
import { EXIT, runCommand } from './lib/terminal.ts';

/** `npm run schemas`: writes the JSON Schemas of all front matter to `schemas/`; `--verify` only compares. */
await runCommand(() => {
  const { values } = parseArgs({ options: { verify: { type: 'boolean', default: false } } });
  const stale = frontMatterSchemas().filter(({ path, text }) => read(path) !== text);
  if (values.verify) {
    for (const { path } of stale) process.stderr.write(`${path} 与 zod 模式不一致\n改法 运行 npm run schemas\n`);
    return stale.length > 0 ? EXIT.findings : EXIT.clean;
  }
  mkdirSync('schemas', { recursive: true });
  for (const { path, text } of stale) {
    writeFileSync(path, text);
    process.stdout.write(`已写 ${path}\n`);
  }
  return EXIT.clean;
});

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
