import { OUTCOMES, PURPOSES, RESULTS, type Run } from './model.ts';
import { clock, stamp, worked } from './progress.ts';

/** Writes a run as Markdown for a ticket or a file: what, by whom, when, with what result. Nothing in it can become markup. */
export function runMarkdown(run: Run, now: number): string {
  const { runbook } = run.definition;
  const end = run.endedAt ?? now;
  const steps = new Map(run.definition.steps.map((step) => [step.id, step]));
  const facts = [
    `手册：${runbook.code} ${runbook.title}（${runbook.id}），${runbook.version}版，内容摘要 ${runbook.hash}`,
    `用途：${PURPOSES[run.purpose]}；单号：${run.reference.trim() === '' ? '（无）' : run.reference}`,
    `开始：${stamp(run.startedAt)}；${run.endedAt === null ? `截至 ${stamp(now)}，还没有结束` : `结束：${stamp(run.endedAt)}，${run.result === null ? '' : RESULTS[run.result]}`}`,
    `用时：${clock(worked(run, run.startedAt, end))}（不含暂停），手册时限 ${run.definition.minutes}分钟`,
    ...(Object.keys(run.values).length > 0 ? [`参数：${Object.entries(run.values).map(([name, value]) => `${name}=${value}`).join('；')}`] : []),
  ];
  const lines = [
    `# ${plain(`执行记录 ${run.id}`)}`,
    '',
    ...facts.map((fact) => `- ${plain(fact)}`),
    '',
    '| 序 | 步骤 | 开始 | 结束 | 用时 | 结果 | 实际看到 | 操作 | 第二人 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...run.entries.map((entry, index) => {
      const step = steps.get(entry.step);
      const cells = [
        String(index + 1),
        `${step?.number ?? ''} ${step?.title ?? entry.step}`,
        stamp(entry.startedAt).slice(11),
        entry.endedAt === null ? '' : stamp(entry.endedAt).slice(11),
        entry.endedAt === null ? '' : `${clock(worked(run, entry.startedAt, entry.endedAt))}${step?.minutes == null ? '' : ` / ${step.minutes}分钟`}`,
        `${entry.outcome === null ? '' : OUTCOMES[entry.outcome]}${entry.way === null ? '' : `：${entry.way}`}`,
        entry.actual,
        entry.operator,
        entry.second === null ? '' : `${entry.second.name}（${stamp(entry.second.at).slice(11)}）`,
      ];
      return `| ${cells.map(plain).join(' | ')} |`;
    }),
    ...section('记事', run.notes.map(({ at, text, by }) => `${stamp(at)} ${text}（${by}）`)),
    ...section('暂停', run.pauses.map(({ from, to, reason }) => `${stamp(from)} 至 ${to === null ? '现在' : stamp(to)} ${reason}`)),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['', `## ${title}`, '', ...items.map((item) => `- ${plain(item)}`)];
}

/** Signs by which Markdown, HTML or a table is opened; `_` behind a letter and `&` before a blank open nothing. */
const OPENING = /[\\`*{}[\]<>#!|~]|&(?=[#\p{L}])|(?<![\p{L}\p{N}])_/gu;
/** Where GFM begins to read a bare address, in which a backslash is no longer a sign. */
const ADDRESS = /(?<=:)\/(?=\/)|(?<=www)\./gi;

/** Takes away the meaning of every such sign. A bare address without any may still be linked to itself. */
function plain(text: string): string {
  const words = text.trim().split(/\s+/).map((word) => ({ word, escaped: word.replaceAll(OPENING, '\\$&') }));
  return words.map(({ word, escaped }) => (escaped === word ? word : escaped.replaceAll(ADDRESS, '\\$&'))).join(' ');
}
