import { citationLibrary, versionText } from '../../src/domain/citation-uses.ts';
import { documentUrl } from '../../src/domain/collections.ts';
import { parseCitation } from '../../src/domain/regulation/citation/parse.ts';
import { resolveMention } from '../../src/domain/regulation/citation/resolve.ts';
import { VERSION_STATUSES } from '../../src/domain/regulation/versions/status.ts';
import type { CheckOptions } from './check-options.ts';
import { readContent } from './content.ts';
import { EXIT, UsageError } from './terminal.ts';

/** `check cite "第七条第三项" [--in erp-om] [--on DATE]`: resolves one citation by hand and prints what it says. */
export function cite({ paths, root, today, within }: CheckOptions): number {
  const text = paths.join(' ');
  if (text === '') throw new UsageError('cite 后面没有引文', '写作 cite "第七条第三项" --in erp-om');
  const { kb } = readContent(root, today);
  const home = within === null ? null : kb.work(within);
  if (within !== null && !home) throw new UsageError(`没有制度 ${within}`, `用 ${kb.works.map(({ id }) => id).join('、')} 之一`);
  const mention = parseCitation(text);
  if (!mention) throw new UsageError(`“${text}”不是引文`, '写作 第七条第三项 或 《名称》第七条');

  const self = home ?? (kb.works.length === 1 ? kb.works[0] : null);
  const resolution = resolveMention(mention, { self: self ? versionText(self.shown) : null, date: today, library: citationLibrary(kb.works, kb.all('standards')) });
  if (resolution.problem) {
    process.stdout.write(`${text}\n  ${resolution.problem.message}\n${resolution.problem.candidates.slice(0, 3).map((candidate) => `  是否指 ${candidate}\n`).join('')}`);
    return EXIT.findings;
  }
  const version = kb.version(`${resolution.work ?? ''}@${resolution.version ?? ''}`);
  if (!version) {
    process.stdout.write(`${text}\n  指本站以外的文件，或只能在制度正文中确定\n`);
    return EXIT.findings;
  }
  process.stdout.write(`《${version.entry.title}》${version.entry.data.version} ${VERSION_STATUSES[version.status].label}\n`);
  for (const id of resolution.parts.flatMap(({ targets }) => targets)) {
    const provision = version.provision(id);
    process.stdout.write(`  ${id}  ${documentUrl('regulations', version.id)}#${id}\n${provision ? `    ${provision.label} ${provision.text || provision.children.map((child) => child.text).join('')}\n` : ''}`);
  }
  return EXIT.clean;
}
