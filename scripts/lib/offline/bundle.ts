import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Bundles one script of `src/client` into a text that needs no other file. `define` replaces names by values. @throws Error when it cannot. */
export async function bundleScript(entry: string, define: Record<string, string> = {}): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: { write: false, minify: true, target: 'es2022', lib: { entry, formats: ['iife'], name: 'bundle', fileName: 'bundle' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output.find((part) => part.type === 'chunk') : undefined;
  if (!chunk || !('code' in chunk)) throw new Error(`${entry} 没有打成一个文件`);
  return chunk.code;
}
