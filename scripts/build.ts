import { buildSite } from './lib/build-site.ts';
import { runCommand } from './lib/terminal.ts';

/** `npm run build`: check the content, build the site and its search index into `dist`, check the result. */
await runCommand(() => buildSite('.'));
