import process from 'node:process';

/** `npm run bench -- <name>`: runs one measurement; without a name lists them. */
const benches = { check: './check.ts', duties: './duties.ts', citations: './citations.ts', search: './search.ts', build: './build.ts', pages: './pages.ts', queries: './queries.ts', offline: './offline.ts' } as const satisfies Record<string, string>;

const [name] = process.argv.slice(2);
const file = Object.entries(benches).find(([known]) => known === name)?.[1];
if (file === undefined) {
  process.stdout.write(`用法  npm run bench -- <${Object.keys(benches).join(' | ')}>\n`);
  process.exitCode = name === undefined ? 0 : 2;
} else {
  await import(file);
}
