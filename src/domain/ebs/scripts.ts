/**
 * What is known of the command line of Oracle EBS R12.2. Sources: Oracle E-Business Suite Maintenance Guide and Setup Guide
 * Release 12.2 (adop, control scripts), read second hand through published operations notes; MOS documents are named by number
 * only. What stands here is enough to tell a command of 12.2 from one of another release, not to replace those guides.
 */

/** Commands of other releases, with what does the same in 12.2. */
export const OTHER_RELEASE: Readonly<Record<string, { release: string; instead: string }>> = {
  'adpatch': { release: '12.1 及以前', instead: 'adop phase=apply' },
  'adoacorectl.sh': { release: '12.1', instead: 'admanagedsrvctl.sh <start|stop|status> oacore_server1' },
  'adformsctl.sh': { release: '12.1', instead: 'admanagedsrvctl.sh <start|stop|status> forms_server1' },
  'adoafmctl.sh': { release: '12.1', instead: 'admanagedsrvctl.sh <start|stop|status> oafm_server1' },
  'adfrmctl.sh': { release: '11i', instead: 'admanagedsrvctl.sh' },
  'adrepctl.sh': { release: '11i', instead: '并发程序，12.2 没有报表服务' },
  'adjspctl.sh': { release: '11i', instead: 'admanagedsrvctl.sh <start|stop|status> oacore_server1' },
  'addisctl.sh': { release: '11i', instead: 'BI 产品自己的控制脚本' },
};

/** Phases of adop in the only order in which they may follow each other in one command. */
export const ADOP_PHASES = ['prepare', 'apply', 'finalize', 'cutover', 'cleanup'] as const;

/** Phases that are commands of their own. abort is followed by cleanup and fs_clone, each by itself. */
export const ADOP_ALONE = ['abort', 'fs_clone', 'actualize_all'] as const;

/** Parameters of adop, `name=value`. */
export const ADOP_PARAMETERS = [
  'phase', 'patches', 'patchtop', 'workers', 'restart', 'abandon', 'apply', 'apply_mode', 'cleanup_mode', 'finalize_mode', 'cm_wait', 'mtrestart', 'force', 'options',
  'input_file', 'loglevel', 'prompt', 'allnodes', 'action', 'merge', 'flags', 'hotpatch', 'preinstall', 'defaultsfile', 'wait_on_failed_job', 'skipsyncerror', 'autoskip', 'analytics',
] as const;

/** Switches of adop, `-name`. */
export const ADOP_SWITCHES = ['-status', '-detail', '-validate', '-help', '-examples'] as const;

/** Programs that are found only after `EBSapps.env` was read. */
export const APPS_PROGRAMS = ['adop', 'adctrl', 'adadmin', 'adopscanlog', 'FNDCPASS', 'AFPASSWD', 'CONCSUB'] as const;

/** Variables that only `EBSapps.env` sets. */
export const APPS_VARIABLES = [
  'ADMIN_SCRIPTS_HOME', 'INST_TOP', 'FND_TOP', 'AD_TOP', 'APPLCSF', 'APPLLOG', 'APPLOUT', 'NE_BASE', 'RUN_BASE', 'PATCH_BASE', 'FMW_HOME', 'EBS_DOMAIN_HOME', 'ADJVAPRG', 'FILE_EDITION', 'TWO_TASK',
] as const;

/** Programs of the database home, with what makes them mean the database of this host. */
export const DATABASE_PROGRAM = /^(?:sqlplus\s+(?:-\w+\s+)*["']?\/\s+as\s+sysdba\b|rman\s+(?:target|auxiliary)\b|(?:dgmgrl|srvctl|asmcmd|expdp|impdp)(?=\s|$))/;

/** Both tiers have these; the environment of either will do. */
export const VARIABLES_OF_BOTH = ['CONTEXT_FILE', 'ORACLE_HOME', 'ORACLE_SID'] as const;
export const PROGRAMS_OF_BOTH = ['lsnrctl'] as const;

/** Reading `EBSapps.env` for one of the two file systems. */
export const READS_APPS_ENVIRONMENT = /(?<=(?:^|[;&|({])\s*)(?:\.|source)\s+["']?[^\s"']*EBSapps\.env["']?\s+(?:run|patch)\b/m;

/** Reading the environment file of a database home, or setting it by hand. */
export const READS_DATABASE_ENVIRONMENT = /(?<=(?:^|[;&|({])\s*)(?:(?:\.|source)\s+["']?(?!\S*EBSapps)\S+(?:\.env\b|\}\})|(?:(?:\.|source)\s+)?(?:\S*\/)?oraenv\b|(?:export\s+)?ORACLE_HOME=)/m;
