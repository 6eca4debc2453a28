import { place, type Reporter } from './report.ts';

/** JUnit XML: one suite, one case per check, one failure per finding. */
export const junit: Reporter = ({ judgements, checks }) => {
  const byCheck = Map.groupBy(judgements, ({ check }) => check.name);
  const cases = checks.map(({ name, group }) => {
    const findings = byCheck.get(name) ?? [];
    const open = `    <testcase classname="check.${group}" name="${name}"`;
    if (findings.length === 0) return `${open}/>`;
    const text = findings.map((finding) => `${place(finding)} ${finding.message}`).join('\n');
    return `${open}>\n      <failure message="${escape(`${findings.length} 处`)}" type="${findings[0]?.severity ?? 'error'}">${escape(text)}</failure>\n    </testcase>`;
  });
  const failures = checks.filter(({ name }) => byCheck.has(name)).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="check" tests="${checks.length}" failures="${failures}">`,
    `  <testsuite name="check" tests="${checks.length}" failures="${failures}" errors="0" skipped="0">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Also drops the control characters that XML 1.0 cannot hold. */
function escape(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
