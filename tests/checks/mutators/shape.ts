import { ALL, append, lineAt, PROSE, REGULATIONS, rewrite, ROLES, STANDARDS, TERMS, textOf, withText, without, type Mutator } from './mutant.ts';
import type { Project } from '../project.ts';

/** Damage to the shape of single files. */
export const shapeMutators: readonly Mutator[] = [
  append('a bare less-than sign in the text', 'body-parse', PROSE, '使用率 <80% 时不处理。'),
  append('a brace that is never closed', 'body-parse', PROSE, '编号写作 {年份-序号。'),
  {
    name: 'the code of another document',
    check: 'code-unique',
    mutate(project, pick) {
      const coded = [...project.files.values()].flatMap(({ path, text }) => (ROLES.test(path) && text !== null ? (/^code: (\S+)$/m.exec(text) ?? []).slice(1, 2).map((code) => ({ path, text, code })) : []));
      const later = pick(coded.slice(1));
      const earlier = later && pick(coded.filter(({ path }) => path < later.path));
      if (!later || !earlier) return null;
      const text = later.text.replace(`code: ${later.code}`, `code: ${earlier.code}`);
      return { project: withText(project, later.path, text), path: later.path, line: lineAt(text, text.indexOf('code: ')) };
    },
  },
  append('a component nobody registered', 'component-props', PROSE, '<Video src="login.mp4" />'),
  append('an expression', 'component-props', PROSE, '密码每 {30 * 3} 天更换一次。'),
  append('an import', 'component-props', PROSE, 'import chart from "./chart.js"'),
  append('an import in a regulation', 'component-props', REGULATIONS, 'import chart from "./chart.js"'),
  append('bold beside a bracket', 'emphasis-lost', PROSE, '**值班员（含备岗）**负责登记。'),
  {
    name: 'a binary file under a content name',
    check: 'file-readable',
    mutate(project, pick) {
      const file = pick([...project.files.values()].filter(({ path }) => TERMS.test(path)));
      return file ? { project: { ...project, files: new Map([...project.files, [file.path, { ...file, hash: 'binary', text: null, unreadable: '是二进制文件' }]]) }, path: file.path, line: null } : null;
    },
  },
  rewrite('the closing --- removed', 'front-matter-parse', PROSE, /^---\n(?=\n)/gm, () => '', null),
  rewrite('a key written twice', 'front-matter-parse', PROSE, /^title: .+\n/gm, ([line]) => line + line, 1),
  rewrite('a quotation mark left open', 'front-matter-parse', PROSE, /^title: (.+)$/gm, ([, title]) => `title: "${title ?? ''}`),
  rewrite('a tab for indentation', 'front-matter-parse', ALL, /^provenance:\n {2}(?=\w)/gm, () => 'provenance:\n\t', 1),
  rewrite('a misspelt key', 'front-matter-shape', ROLES, /^short: /gm, () => 'shrot: '),
  rewrite('a required field dropped', 'front-matter-shape', PROSE, /^english: .+\n/gm, () => '', null),
  rewrite('a value outside its list', 'front-matter-shape', ROLES, /^type: .+$/gm, () => 'type: person'),
  rewrite('a day that does not exist', 'front-matter-shape', STANDARDS, /^statusCheckedOn: .+$/gm, () => 'statusCheckedOn: "2026-02-30"'),
  rewrite('an owner that is a list', 'front-matter-shape', REGULATIONS, /^owner: (.+)$/gm, ([, owner]) => `owner: [${owner ?? ''}]`),
  rewrite('a heading two levels too deep', 'heading-level-skipped', PROSE, /^(#{2,3}) (?=.)/gm, ([marks]) => `##${marks}`),
  renameMutator('a Chinese file name', 'id-ascii', (path) => path.replace(/[^/]+$/, '数据库.mdx'), null),
  renameMutator('a space in a file name', 'id-ascii', (path) => path.replace('.mdx', ' 2.mdx'), null),
  rewrite('an id that is not the file name', 'id-matches-file-name', TERMS, /^id: (.+)$/gm, ([, id]) => `id: ${id ?? ''}-2`),
  rewrite('a version that is not the file name', 'id-matches-file-name', REGULATIONS, /^version: "(.+)"$/gm, ([, version]) => `version: "${version ?? ''}.1"`),
  {
    name: 'the same id in a folder below',
    check: 'id-unique',
    mutate(project, pick) {
      const file = pick([...project.files.values()].filter(({ path }) => TERMS.test(path)));
      if (!file || file.text === null) return null;
      const path = file.path.replace(/([^/]+)$/, 'zz/$1');
      return { project: withText(project, path, file.text), path, line: lineAt(file.text, file.text.indexOf('\nid: ') + 1) };
    },
  },
  {
    name: 'an image without words',
    check: 'image-alt-missing',
    mutate(project, pick) {
      const mutant = append('', '', PROSE, '![](./flow.svg)').mutate(project, pick);
      return mutant && { ...mutant, project: withAsset(mutant.project, mutant.path.replace(/[^/]+$/, 'flow.svg')) };
    },
  },
  rewrite('a link whose words are gone', 'link-text-empty', ALL, /(?<!!)\[[^\]\n]+\](?=\(\.)/g, () => '[]'),
  append('a template sentence left in', 'template-left', ALL, '联系方式：待补。'),
  append('a TODO left in', 'template-left', PROSE, 'TODO 写明时限。'),
  rewrite('a date without quotation marks', 'yaml-trap', ALL, /^(\w+): "(\d{4}-\d{2}-\d{2})"$/gm, ([, key, day]) => `${key ?? ''}: ${day ?? ''}`),
  rewrite('a date inside braces without quotation marks', 'yaml-trap', REGULATIONS, /date: "(\d{4}-\d{2}-\d{2})"/g, ([, day]) => `date: ${day ?? ''}`),
  rewrite('a version without quotation marks', 'yaml-trap', REGULATIONS, /^version: "(\d+\.0)"$/gm, ([, version]) => `version: ${version ?? ''}`),
];

function renameMutator(name: string, check: string, rename: (path: string) => string, line: number | null): Mutator {
  return {
    name,
    check,
    mutate(project, pick) {
      const used = [...project.files.values()].map(({ text }) => text ?? '').join('\n');
      const free = [...project.files.keys()].filter((path) => TERMS.test(path) && !used.includes(`/${path.slice(path.lastIndexOf('/') + 1)}`));
      const path = pick(free);
      if (path === undefined) return null;
      const renamed = rename(path);
      return { project: withText(without(project, path), renamed, textOf(project, path)), path: renamed, line };
    },
  };
}

function withAsset(project: Project, path: string): Project {
  return { ...project, assets: new Set([...project.assets, path]) };
}
