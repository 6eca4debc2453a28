import { TO_FILL } from '../left-over.ts';
import type { Draft, DraftBlock } from './draft.ts';

type Scalar = string | number | boolean;
type Row = Readonly<Record<string, Scalar | undefined>>;

/** What somebody has to write in the place of a mark. */
const HINTS = {
  form: 'tabletop、hands-on 或者 comprehensive',
  place: '地点或者环境',
  level: '1、2、3 或者 4',
  plans: '标识@版本，没有启动预案的写 []',
  services: '涉及哪些服务',
  scenario: '场景',
  objectives: '目标，逐条写',
  commander: '指挥的岗位',
  participants: '实际参加的岗位',
  evaluators: '评估的岗位，不得参加处置',
  recorder: '记录的岗位',
  scores: '九项各评1、3或者5',
  findings: '问题，没有的写 []',
  improvements: '改进项，没有的写 []',
  approvedBy: '签认的岗位',
} as const satisfies { [Field in keyof Draft]?: string };

/** Writes a draft as a file of `drills`. Whatever stands in its texts comes out as text: in YAML by quoting, in the body by escaping. */
export function printDraft(draft: Draft): string {
  const { id, code, title, summary, kind, form, sample, date, place, level, plans, runbooks, exercise, services, scenario, objectives } = draft;
  const { commander, participants, evaluators, recorder, timeline, measured, scores, findings, improvements, evidence, run, approvedBy, body } = draft;
  const lines = [
    ...fields({ id, code, title, summary, kind, form, sample, date, place, level }),
    ...ids({ plans, runbooks }),
    ...fields({ exercise }),
    ...ids({ services }),
    ...fields({ scenario }),
    ...rows({ objectives }),
    ...fields({ commander }),
    ...ids({ participants, evaluators }),
    ...fields({ recorder }),
    ...rows({ timeline: timeline.map(({ at, day, stage, what, by }) => ({ at, day: day === 0 ? undefined : day, stage, what, by })), measured }),
    ...(typeof scores === 'object' ? [`scores: ${flow(scores)}`] : fields({ scores })),
    ...rows({ findings, improvements, evidence }),
    `run: ${flow(run)}`,
    ...fields({ approvedBy }),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${blocks(body)}\n`;
}

function fields(values: Row): string[] {
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [value === TO_FILL ? mark(name) : `${name}: ${scalar(value)}`]));
}

/** `services: [ledger, payables]` */
function ids(values: Readonly<Record<string, string | readonly string[] | undefined>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => (typeof value === 'object' ? [`${name}: [${value.map(scalar).join(', ')}]`] : fields({ [name]: value })));
}

/** One line for each; `name: []` for none. */
function rows(values: Readonly<Record<string, string | readonly (string | Row)[] | undefined>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (typeof value !== 'object') return fields({ [name]: value });
    if (value.length === 0) return [`${name}: []`];
    return [`${name}:`, ...value.map((item) => `  - ${typeof item === 'string' ? scalar(item) : flow(item)}`)];
  });
}

function flow(row: Row): string {
  return `{ ${Object.entries(row).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${scalar(value)}`])).join(', ')} }`;
}

function mark(name: string): string {
  const hint = Object.entries(HINTS).find(([field]) => field === name)?.[1];
  return `${name}: ${TO_FILL}${hint === undefined ? '' : ` # ${hint}`}`;
}

/** Words, Chinese punctuation and single blanks between words; everything else, and what YAML reads as something else, in quotes. */
const PLAIN = /^(?:\p{L}|\p{N}+(?=\p{Script=Han}))(?:[\p{L}\p{N}，。；、：“”（）《》〈〉〔〕…·%％@_./-]|(?<=\p{N}):(?=\p{N})| (?=[\p{L}\p{N}]))*$/u;
const READ_OTHERWISE = /^(?:on|off|yes|no|y|n|true|false|null)$/i;

function scalar(value: Scalar): string {
  if (typeof value !== 'string') return String(value);
  return PLAIN.test(value) && !READ_OTHERWISE.test(value) ? value : quoted(value);
}

/** A string of JSON is one of YAML, but for what YAML does not let stand unescaped. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function blocks(body: readonly DraftBlock[]): string {
  return body
    .map(({ kind, text }, index) => {
      const before = kind === 'item' && body[index - 1]?.kind === 'item' ? '\n' : '\n\n';
      return `${index === 0 ? '' : before}${kind === 'heading' ? '## ' : ''}${kind === 'item' ? '- ' : ''}${escaped(text)}`;
    })
    .join('');
}

/** What readers of Markdown make links of without being asked. */
const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.\S+/gi;

/** Takes its meaning from every sign by which Markdown, MDX or HTML could be opened. */
function escaped(text: string): string {
  const addresses = [...text.matchAll(ADDRESS)];
  const between = [...addresses, null].map((match, index) => text.slice((addresses[index - 1]?.index ?? 0) + (addresses[index - 1]?.[0].length ?? 0), match?.index ?? text.length));
  const written = between.map((part, index) => part.replaceAll(/[\\`*_{}[\]<>&~|^$!#]/g, '\\$&') + code(addresses[index]?.[0] ?? '')).join('');
  return written.replace(/^([-+=:]|\d+(?=[.)]))/, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}

function code(address: string): string {
  if (address === '') return '';
  const fence = '`'.repeat(Math.max(0, ...[...address.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return /^`|`$/.test(address) ? `${fence} ${address} ${fence}` : `${fence}${address}${fence}`;
}
