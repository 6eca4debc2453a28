import { lineAt, rewrite, spots, withText, type Mutator } from './mutant.ts';

const CODE = /^runbooks\//;
const UP_TO_CODE = String.raw`(?:(?!^</Step>)[\s\S])*?`;
const SHELL = /^```sh\n/gm;
const SQL = /^```sql\n/gm;
/** Code of steps for which a command is not yet guarded, and of those for which it is. */
const REVERSIBLE_SHELL = new RegExp(`^<Step (?![^>]*risk="destructive")[^>]*>${UP_TO_CODE}^\`\`\`sh\\n`, 'gm');
const REVERSIBLE_SQL = new RegExp(`^<Step (?![^>]*risk="destructive")[^>]*>${UP_TO_CODE}^\`\`\`sql\\n`, 'gm');
const DESTRUCTIVE_SHELL = new RegExp(`^<Step [^>]*risk="destructive"[^>]*>${UP_TO_CODE}^\`\`\`sh\\n`, 'gm');
const ALONE_SHELL = new RegExp(`^<Step (?![^>]*(?: second|risk="destructive"))[^>]*>${UP_TO_CODE}^\`\`\`sh\\n`, 'gm');

/** Damage to the commands of runbooks. */
export const commandMutators: readonly Mutator[] = [
  typed('an abort behind the cutover', 'adop-abort-after-cutover', DESTRUCTIVE_SHELL, ['adop phase=cutover', 'adop phase=abort']),
  typed('a parameter that circulates', 'adop-parameter-unknown', SHELL, ['adop phase=prepare resume=yes']),
  typed('a parameter of a call behind another command', 'adop-parameter-unknown', SHELL, ['df -h && adop phase=prepare edition=patch']),
  typed('a switch misspelt', 'adop-parameter-unknown', SHELL, ['adop -stats']),
  typed('an abort together with its cleanup', 'adop-phase-combination', SHELL, ['adop phase=abort,cleanup']),
  typed('phases the wrong way round', 'adop-phase-combination', SHELL, ['adop phase=apply,prepare']),
  typed('a phase that does not exist', 'adop-phase-combination', SHELL, ['adop phase=verify']),
  typed('the clean-up script in any step', 'cmclean-without-guards', REVERSIBLE_SQL, ['@cmclean.sql']),
  rewrite('code of an unknown language', 'code-language-unknown', CODE, SHELL, () => '```bash\n'),
  rewrite('code without a language', 'code-language-unknown', CODE, SQL, () => '```\n'),
  typed('a script of 12.1', 'command-of-other-release', SHELL, ['adoacorectl.sh stop']),
  typed('the patch tool of 12.1', 'command-of-other-release', SHELL, ['cd /tmp && adpatch']),
  typed('rows changed, the old ones nowhere', 'data-fix-without-backup', SQL, ["update hr_locations_all set country = 'CN' where location_id = 1;"]),
  typed('rows deleted, others saved', 'data-fix-without-backup', SQL, ['create table xx_old as select * from hr_locations_all_tl;', 'delete from hr_locations_all where location_id = 1;']),
  typed('a table dropped in a step that can be undone', 'ddl-not-marked-destructive', REVERSIBLE_SQL, ['drop table xx_old;']),
  typed('a switchover in a step that can be undone', 'ddl-not-marked-destructive', REVERSIBLE_SQL, ['alter database switchover to EBSSTBY;']),
  typed('a cutover in a step that can be undone', 'ddl-not-marked-destructive', REVERSIBLE_SHELL, ['adop phase=finalize,cutover']),
  rewrite('a step that deletes archived logs, called reversible', 'ddl-not-marked-destructive', CODE, new RegExp(`^<Step [^>]*risk="destructive"[^>]*>${UP_TO_CODE}^delete noprompt archivelog`, 'gm'), ([step]) => step.replace('risk="destructive"', 'risk="write"'), null),
  typed('a whole table changed', 'dml-without-where', SQL, ['create table xx_old as select * from hr_locations_all;', 'update hr_locations_all set inactive_date = (select sysdate from dual where 1 = 1);']),
  typed('a whole table deleted', 'dml-without-where', SQL, ['create table xx_old as select * from hr_locations_all;', 'delete from hr_locations_all;']),
  rewrite('the tool of the applications before their environment', 'environment-not-set', CODE, /(?<!EBSapps\.env (?:run|patch)[\s\S]*)^\. \{\{EBS_BASE\}\}\/EBSapps\.env run\n/gm, ([line]) => `adop -status\n${line}`),
  rewrite('the tool of the database before its environment', 'environment-not-set', CODE, /(?<!_ENV\}\}[\s\S]*)^\. \{\{CDB_ENV\}\}\n/gm, ([line]) => `rman target /\n${line}`),
  typed('a kill that nobody watches', 'forceful-kill-without-reason', ALONE_SHELL, ['killall frmweb']),
  typed('a signal by name', 'forceful-kill-without-reason', ALONE_SHELL, ['kill -KILL 24817']),
  rewrite('a kill without evidence', 'forceful-kill-without-reason', CODE, new RegExp(`^<Step [^>]*evidence="[^>]*>${UP_TO_CODE}^kill -9`, 'gm'), ([step]) => step.replace(/ evidence="[^"]*"/, ''), null),
  typed('a full-width space in shell', 'full-width-in-code', SHELL, ['df\u3000-h']),
  typed('a dash of a word processor', 'full-width-in-code', SHELL, ['df –h']),
  typed('a full-width semicolon in SQL', 'full-width-in-code', SQL, ['select 1 from dual；']),
  typed('a table of Fusion', 'other-product-object', SQL, ['select count(*) from poz_suppliers;']),
  typed('a password behind an account', 'plain-password', SHELL, ['sqlplus apps/welcome1@EBSPRD']),
  typed('a password in a variable', 'plain-password', SHELL, ['export APPS_PASSWORD=welcome1']),
  typed('a password in SQL', 'plain-password', SQL, ['connect xxint/welcome1']),
  typed('an address of the inner network', 'real-host-or-address', SHELL, ['ping -c 1 10.1.2.3']),
  typed('a host in a comment', 'real-host-or-address', SHELL, ['# https://erp.huaxin-steel.com.cn/OA_HTML/AppsLogin']),
  typed('a table of 11i', 'release-11i-object', SQL, ['select count(*) from apps.po_vendors;']),
  typed('archived logs removed by hand', 'rm-on-database-files', SHELL, ['rm -f /u03/fast_recovery_area/EBSCDB/1_100.arc']),
  typed('archived logs removed through a pipe', 'rm-on-database-files', SHELL, ["find /u03/archivelog -name '*.arc' | xargs rm"]),
];

/** A mutator that types lines at the beginning of some code; the last of them is the defect. */
function typed(name: string, check: string, place: RegExp, lines: readonly string[]): Mutator {
  return {
    name,
    check,
    mutate(project, pick) {
      const spot = pick(spots(project, CODE, place));
      if (!spot) return null;
      const { path, text, match } = spot;
      const at = match.index + match[0].length;
      return { project: withText(project, path, `${text.slice(0, at)}${lines.join('\n')}\n${text.slice(at)}`), path, line: lineAt(text, at) + lines.length - 1 };
    },
  };
}
