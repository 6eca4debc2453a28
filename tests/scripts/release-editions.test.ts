import { describe, expect, it, vi } from 'vitest';
import { parseLock, type PublishedLock } from '../../src/domain/regulation/versions/lock.ts';
import { writeRun } from '../../src/domain/run/read.ts';
import { sha256 } from '../../src/source/disk.ts';
import { finishedRun, preparedCompany } from '../domain/drills/exports.ts';
import { checkIn, companyPrepared, read, script, write, type Ran } from './cli.ts';

vi.setConfig({ testTimeout: 120_000 });

const LOCK = 'src/content/published.lock.json';
const FRA = 'runbooks/database/fra-full.mdx';
const PLAN = 'src/content/plans/db-outage.mdx';

function release(root: string, ...args: readonly string[]): Ran {
  return script('release', [...args, '--root', root], { timeout: 60_000 });
}

function lockOf(root: string): PublishedLock {
  const result = parseLock(read(root, LOCK));
  if (!result.ok) throw new Error(result.message);
  return result.lock;
}

function editions(root: string): string[] {
  return lockOf(root).editions.map(({ collection, id, version }) => `${collection}/${id}@${version}`);
}

function edit(root: string, path: string, ...changes: readonly (readonly [string, string])[]): void {
  let text = read(root, path);
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${path} 里没有“${from}”`);
    text = text.replace(from, to);
  }
  write(root, { [path]: text });
}

/** What the check finds in a file about published editions. */
function found(root: string, path: string): string[] {
  const { stdout } = checkIn(root, path, '--format', 'plain');
  return stdout.split('\n').filter((line) => line.includes('published-step-id-removed')).map((line) => line.replace(/^\S+ error \S+ /, ''));
}

const RETIRED = ['version: "1.0"', 'version: "1.1"\nretiredSteps:\n  - { id: enlarge, on: "2026-06-30", reason: 并入判断一步 }'] as const;
/** Gives the step enlarge of fra-full another id. */
const WITHOUT_ENLARGE = [['<Branch when="磁盘有余量" to="enlarge" />', '<Branch when="磁盘有余量" to="extend" />'], ['<Step id="enlarge" title="扩大归档区限额"', '<Step id="extend" title="扩大归档区限额"']] as const;

describe('release of an edition', () => {
  it('records the hash of the file and its steps, and leaves the records of regulations alone', () => {
    const root = companyPrepared();
    const { records } = lockOf(root);
    const { code, stdout, stderr } = release(root, 'fra-full@1.0');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`已写入 ${LOCK}\n操作手册 fra-full@1.0，2026-06-30 发布，步骤 6 个，文件的 SHA-256 ${sha256(read(root, FRA))}\n`);
    expect(lockOf(root)).toEqual({
      records,
      editions: [{ collection: 'runbooks', id: 'fra-full', version: '1.0', on: '2026-06-30', sha256: sha256(read(root, FRA)), steps: ['usage', 'choose', 'enlarge', 'clean', 'verify', 'close'] }],
    });
  });

  it('shows with --dry-run what it would write, and writes nothing', () => {
    const root = companyPrepared();
    const before = read(root, LOCK);
    expect(release(root, 'db-outage@1.0', '--dry-run', '--today', '2026-06-15')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^将写入 .*\n应急预案 db-outage@1\.0，2026-06-15 发布，步骤 6 个/) });
    expect(read(root, LOCK)).toBe(before);
  });

  it('writes nothing a second time', () => {
    const root = companyPrepared();
    release(root, 'tabletop-db@1.0');
    const before = read(root, LOCK);
    expect(release(root, 'exercises/tabletop-db@1.0', '--today', '2026-07-01')).toMatchObject({ code: 0, stdout: 'tabletop-db@1.0 已有发布记录，内容与记录一致，没有写入\n' });
    expect(read(root, LOCK)).toBe(before);
  });

  it('refuses the same version with another content, which the check finds as well', () => {
    const root = companyPrepared();
    release(root, 'fra-full@1.0');
    const before = read(root, LOCK);
    edit(root, FRA, ['minutes="3"', 'minutes="4"']);
    const { code, stdout, stderr } = release(root, 'fra-full@1.0');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`不能发布 fra-full@1.0，原因 1 项\n\n${FRA}:7:10 published-step-id-removed\nfra-full@1.0 已于 2026-06-30 发布，内容又有改动\n改法 把 version 加一；恢复发布时的内容\n`);
    expect(read(root, LOCK)).toBe(before);
    expect(found(root, FRA)).toEqual(['fra-full@1.0 已于 2026-06-30 发布，内容又有改动']);
  });

  it('appends the next version, and a run of the one before can still be recorded', () => {
    const root = companyPrepared({ 'run.json': writeRun(finishedRun(preparedCompany())) });
    release(root, 'fra-full@1.0');
    const [first] = lockOf(root).editions;
    edit(root, FRA, ['version: "1.0"', 'version: "1.1"'], ['minutes="3"', 'minutes="4"']);
    expect(release(root, 'fra-full@1.1')).toMatchObject({ code: 0 });
    expect(editions(root)).toEqual(['runbooks/fra-full@1.0', 'runbooks/fra-full@1.1']);
    expect(lockOf(root).editions[0]).toEqual(first);
    const { code, stdout } = script('record', [`${root}/run.json`, '--as', 'incident', '--root', root], { timeout: 60_000 });
    expect({ code, stdout: stdout.includes('内容不同') }).toEqual({ code: 0, stdout: false });
    expect(read(root, 'src/content/drills/incident-2026-06-fra-full.mdx')).toContain('\nrunbooks: [fra-full@1.0]\n');
  });

  it('refuses a version that lost a step without saying so, and takes one that says so', () => {
    const root = companyPrepared();
    release(root, 'fra-full@1.0');
    edit(root, FRA, ['version: "1.0"', 'version: "1.1"'], ...WITHOUT_ENLARGE);
    expect(release(root, 'fra-full@1.1')).toMatchObject({ code: 1, stderr: expect.stringContaining('1.0版的步骤 enlarge 不见了') });
    expect(found(root, FRA)).toEqual(['1.0版的步骤 enlarge 不见了']);
    edit(root, FRA, ['version: "1.1"', RETIRED[1]]);
    expect(found(root, FRA)).toEqual([]);
    expect(release(root, 'fra-full@1.1')).toMatchObject({ code: 0, stderr: '' });
    expect(lockOf(root).editions.map(({ version, steps }) => `${version} ${steps.join(' ')}`)).toEqual(['1.0 usage choose enlarge clean verify close', '1.1 usage choose extend clean verify close']);
  });

  it('refuses a version older than a published one: 1.9 after 1.10', () => {
    const root = companyPrepared();
    edit(root, PLAN, ['version: "1.0"', 'version: "1.10"']);
    release(root, 'db-outage@1.10');
    edit(root, PLAN, ['version: "1.10"', 'version: "1.9"']);
    expect(release(root, 'db-outage@1.9')).toMatchObject({ code: 1, stderr: expect.stringContaining('db-outage@1.9 比已经发布的 1.10版旧\n改法 把 version 改成大于 1.10 的') });
  });

  it('is stopped by an error in its own file, not by one elsewhere', () => {
    const root = companyPrepared();
    edit(root, PLAN, ['summary: ', 'sumary: ']);
    expect(release(root, 'fra-full@1.0')).toMatchObject({ code: 0 });
    expect(release(root, 'db-outage@1.0')).toMatchObject({ code: 2, stderr: '应急预案 db-outage 读不出\n改法 先运行 npm run check 改正它的错误\n' });
    edit(root, 'runbooks/application/concurrent-manager-down.mdx', ['owner: ', 'owner: no-such-']);
    expect(release(root, 'concurrent-manager-down@1.0')).toMatchObject({ code: 1, stderr: expect.stringContaining('reference-target-exists') });
  });

  it('still publishes regulations', () => {
    const root = companyPrepared();
    expect(release(root, 'erp-om@1.0')).toMatchObject({ code: 0, stdout: 'erp-om@1.0 已有发布记录，正文与记录一致，没有写入\n' });
  });
});

describe('release --all-editions', () => {
  it('records all that have no record yet, once', () => {
    const root = companyPrepared();
    release(root, 'db-outage@1.0');
    expect(release(root, '--all-editions')).toMatchObject({ code: 0, stderr: '' });
    expect(editions(root)).toEqual(['plans/db-outage@1.0', 'runbooks/concurrent-manager-down@1.0', 'runbooks/fra-full@1.0', 'plans/erp-overall@1.0', 'exercises/tabletop-db@1.0']);
    const before = read(root, LOCK);
    expect(release(root, '--all-editions')).toMatchObject({ code: 0, stdout: '5 个版本都已有发布记录，内容与记录一致，没有写入\n' });
    expect(read(root, LOCK)).toBe(before);
  });

  it('records none when one file has an error', () => {
    const root = companyPrepared();
    const before = read(root, LOCK);
    edit(root, PLAN, ['summary: ', 'sumary: ']);
    const { code, stdout, stderr } = release(root, '--all-editions');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^不能发布 全部手册、预案和脚本，原因 \d+ 项\n[\s\S]*src\/content\/plans\/db-outage\.mdx:5:1 front-matter-shape\n/);
    expect(read(root, LOCK)).toBe(before);
  });

  it('records none when the chain of regulations is broken', () => {
    const root = companyPrepared();
    edit(root, LOCK, ['"previous": null', `"previous": "${'0'.repeat(64)}"`]);
    expect(release(root, '--all-editions')).toMatchObject({ code: 1, stdout: '' });
    expect(lockOf(root).editions).toEqual([]);
  });
});

describe('release refuses', () => {
  const root = companyPrepared();

  it.each<[string, readonly string[], RegExp]>([
    ['nothing', [], /^要发布的版本写法不对：（没有写）\n改法 写作 标识@版本/],
    ['two at once', ['fra-full@1.0', 'db-outage@1.0'], /^要发布的版本写法不对：fra-full@1\.0 db-outage@1\.0/],
    ['a version that is not the present one', ['fra-full@2.0'], /^操作手册 fra-full 现在是 1\.0版，不是 2\.0版\n改法 写作 fra-full@1\.0/],
    ['a document that is not there', ['fra-ful@1.0'], /^没有 fra-ful 这份制度、手册、预案或者脚本\n改法 是否指 fra-full/],
    ['a runbook called a plan', ['plans/fra-full@1.0'], /^没有 fra-full 这份应急预案/],
    ['a version of a regulation that is not there', ['erp-om@9.0'], /^制度 erp-om 没有版本 9\.0\n改法 现有版本：1\.0、2\.0/],
    ['one document beside all', ['fra-full@1.0', '--all-editions'], /^--all-editions 后面不写 fra-full@1\.0/],
    ['a day there is not', ['fra-full@1.0', '--today', 'heute'], /^日期 heute 写法有误/],
  ])('%s', (_what, args, said) => {
    const { code, stdout, stderr } = release(root, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
