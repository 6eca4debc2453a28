import { parseProvisionId, stepLabel } from '../regulation/labels.ts';
import { isUnit } from '../regulation/units.ts';
import { walkProvisions, type Level, type Provision, type RegulationText } from '../regulation/provision.ts';

/**
 * Writes the structure of a regulation without its words: enough to resolve a citation in the browser.
 * One line per provision in document order: `art-7=条旨`, `.p1-i3` for what lies inside the unit above it, and `annex-1!=标题`
 * for an annex or clause with words of its own.
 */
export function toSkeleton(text: Pick<RegulationText, 'children'>): string {
  const lines: string[] = [];
  let unit = '';
  for (const provision of walkProvisions(text.children)) {
    const { id, heading, level } = provision;
    const inside = RANKS[level] >= RANKS.paragraph && id.startsWith(`${unit}-`);
    if (!inside) unit = id;
    const worded = level !== 'article' && isUnit(provision) ? WORDED : '';
    lines.push((inside ? `.${id.slice(unit.length + 1)}` : id) + worded + (heading === null ? '' : `=${heading.replaceAll('\n', ' ')}`));
  }
  return lines.join('\n');
}

/** Builds the tree again, with empty words. */
export function fromSkeleton(skeleton: string): RegulationText {
  const root: Provision[] = [];
  let open: Provision[] = [];
  let unit = '';
  for (const line of skeleton.split('\n').filter((text) => text !== '')) {
    const [written = '', ...title] = line.split('=');
    const name = written.replace(WORDED, '');
    if (!name.startsWith('.')) unit = name;
    const id = name.startsWith('.') ? `${unit}-${name.slice(1)}` : name;
    const provision = bare(id, title.length > 0 ? title.join('=') : null, written.endsWith(WORDED));
    open = open.filter((parent) => rank(parent) < rank(provision));
    (open.at(-1)?.children ?? root).push(provision);
    open.push(provision);
  }
  return { preamble: [], children: root, problems: [] };
}

const WORDED = '!';

/** What holds what: the lower number is outside. Clauses lie in each other by the length of their number. */
const RANKS = {
  annex: 0, part: 1, subpart: 2, chapter: 3, section: 4, article: 5, clause: 6, paragraph: 100, item: 101, point: 102,
} as const satisfies Record<Level, number>;

function rank({ level, number, id }: Provision): number {
  if (level === 'clause') return RANKS.clause + (number?.suffix.length ?? 0);
  return RANKS[level] + (level === 'point' ? id.split('-pt').length - 2 : 0);
}

function bare(id: string, heading: string | null, worded: boolean): Provision {
  const step = parseProvisionId(id)?.at(-1);
  const numbered = step !== undefined && step.number.value > 0;
  return {
    id,
    level: step?.level ?? 'paragraph',
    number: numbered ? step.number : null,
    label: numbered ? stepLabel(step) : '',
    heading,
    text: worded ? '…' : '', runs: [], tail: [], children: [], tables: [], span: { start: 0, end: 0 },
  };
}
