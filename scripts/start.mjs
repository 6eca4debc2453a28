// `npm start`: install what is missing, check, build, index, serve. Plain JavaScript, because it runs before the dependencies exist.
import { ensureDependencies, runPinned } from './setup/dependencies.mjs';

ensureDependencies();
process.exitCode = runPinned(['scripts/serve.ts', ...process.argv.slice(2)]);
