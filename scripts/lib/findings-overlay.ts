import type { Plugin, ViteDevServer } from 'vite';
import { checkContent } from './check-content.ts';
import { emptyMemory } from './content.ts';
import { currentDay } from './current-day.ts';
import { reporters } from './reporters/index.ts';
import { place, type Report } from './reporters/report.ts';
import { writeReports } from './write-reports.ts';

/** Vite plugin for the authors' preview: judges the content at start and after each change, and lays errors over the page. */
export function findingsOverlay(root: string): Plugin {
  const memory = emptyMemory();
  const shown = { text: '' };
  return {
    name: 'content-findings',
    configureServer(server) {
      const judge = (): void => show(server, shown, checkContent({ root, today: currentDay(), cache: true, baseline: null, dist: null, people: null, contacts: null }, memory));
      server.watcher.on('change', (path) => {
        if (path.endsWith('.mdx')) setTimeout(judge, 50);
      });
      server.ws.on('connection', judge);
    },
  };
}

/** Every page that opens asks for the overlay; the terminal hears only what is new. */
function show(server: ViteDevServer, shown: { text: string }, report: Report): void {
  const text = reporters.plain(report, (_style, plain) => plain);
  if (text !== shown.text) writeReports(report, { format: 'pretty', outputs: [] });
  shown.text = text;
  const errors = report.judgements.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return;
  const message = errors.map((finding) => [`${place(finding)} ${finding.check.name}`, finding.message, ...finding.remedy.map((act) => `改法 ${act}`)].join('\n')).join('\n\n');
  server.ws.send({ type: 'error', err: { message, stack: '', id: first.path, plugin: '内容检查' } });
}
