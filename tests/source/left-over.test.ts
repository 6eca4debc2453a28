import { describe, expect, it } from 'vitest';
import { TODAY, contextOf, readProject, sourceFile } from '../checks/project.ts';
import { BASE } from '../checks/cases.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { checks } from '../../src/checks/index.ts';
import { isLeftOver } from '../../src/domain/left-over.ts';

const base = readProject([BASE]);
const PATH = 'src/content/roles/om-unit.mdx';
const ROLE = base.files.get(PATH)?.text ?? '';

/** What the whole catalogue finds in the role with one line of its front matter written otherwise. */
function found(line: RegExp, written: string): string[] {
  const project = { ...base, files: new Map([...base.files, [PATH, sourceFile(PATH, ROLE.replace(line, written))]]) };
  return runChecks(checks, contextOf(project, null, TODAY)).filter(({ path }) => path === PATH).map(({ check, message, start }) => `${start?.line ?? ''} ${check.name} ${message}`);
}

describe('a value of front matter that was left for later', () => {
  it('is one finding, in words, though the mark fits no pattern and names nobody', () => {
    expect(found(/^backup: .+$/m, 'backup: 待补 # 岗位')).toEqual(['12 template-left backup 还是“待补”']);
    expect(found(/^tier: .+$/m, 'tier: 待补')).toEqual(['8 template-left tier 还是“待补”']);
  });

  it('is found in a text, a list and a key of a list', () => {
    expect(found(/^summary: .+$/m, 'summary: 待补：一句话')).toEqual(['11 template-left summary 还是“待补：一句话”']);
    expect(found(/^basedOn: .+$/m, 'basedOn: [TODO]')).toEqual(['15 template-left basedOn.0 还是“TODO”']);
  });

  it('is one finding where an alias repeats it', () => {
    expect(found(/^basedOn: .+$/m, 'basedOn: &b [TODO]\naliases: *b')).toEqual(['15 template-left basedOn.0 还是“TODO”']);
  });

  it('is not sought where an alias leads round in a circle, which is a fault of its own', () => {
    expect(found(/^summary: .+$/m, 'summary: &s [*s, 待补]')).toEqual(['2 front-matter-parse YAML 别名展开过多，或者绕成了环']);
  });

  it.each(['待补', '待补充', ' 待补 ', '待补：存放位置', '待补, 月底', 'TODO', 'tbd', 'FIXME: 岗位', '此处填写'])('is %j', (value) => expect(isLeftOver(value)).toBe(true));
  it.each(['待补录的单据', '待补付款台账', '等待补充', '没有待补', 'TODOS', ''])('is not %j', (value) => expect(isLeftOver(value)).toBe(false));
});
