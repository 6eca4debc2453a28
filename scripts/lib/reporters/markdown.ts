import { place, summary, type Reporter } from './report.ts';

/** A table for a merge request. */
export const markdown: Reporter = (report) => {
  const rows = report.judgements.map((judgement) => {
    const cells = [`\`${place(judgement)}\``, judgement.severity, `\`${judgement.check.name}\``, judgement.message, judgement.remedy[0] ?? ''];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  });
  const table = rows.length > 0 ? ['', '| 位置 | 级别 | 检查 | 问题 | 改法 |', '|---|---|---|---|---|', ...rows] : [];
  return `${[`**${summary(report)}**`, ...table].join('\n')}\n`;
};
