import { describe, expect, it } from 'vitest';
import {
  ADOP_ALONE, ADOP_PARAMETERS, ADOP_PHASES, ADOP_SWITCHES, APPS_VARIABLES, DATABASE_PROGRAM, OTHER_RELEASE, READS_APPS_ENVIRONMENT, READS_DATABASE_ENVIRONMENT, VARIABLES_OF_BOTH,
} from '../../../src/domain/ebs/scripts.ts';

/** Control scripts in `$ADMIN_SCRIPTS_HOME` of 12.2 (Oracle E-Business Suite Maintenance Guide): what a table of other releases must not name as theirs. */
const CONTROL_SCRIPTS: readonly string[] = [
  'adstrtal.sh', 'adstpall.sh', 'adcmctl.sh', 'adalnctl.sh', 'adapcctl.sh', 'adopmnctl.sh', 'adnodemgrctl.sh', 'adadminsrvctl.sh',
  'admanagedsrvctl.sh', 'adautocfg.sh', 'jtffmctl.sh', 'adformsrvctl.sh', 'adpreclone.pl',
];

describe('the environment of the applications is read by', () => {
  it.each([
    '. {{EBS_BASE}}/EBSapps.env run', '. /u01/app/ebs/EBSapps.env patch', 'source ./EBSapps.env run', 'cd {{EBS_BASE}} && . ./EBSapps.env run', 'ls; . EBSapps.env run', '. "{{EBS_BASE}}/EBSapps.env" run',
    'ls\n  . {{EBS_BASE}}/EBSapps.env run > /dev/null', '( . EBSapps.env run; adop -status )',
  ])('%j', (text) => expect(READS_APPS_ENVIRONMENT.test(text)).toBe(true));

  it.each(['. {{EBS_BASE}}/EBSapps.env', '{{EBS_BASE}}/EBSapps.env run', 'cat EBSapps.env run', 'echo . EBSapps.env run', '. EBSapps.env runs', '. {{CDB_ENV}}'])('not %j', (text) => expect(READS_APPS_ENVIRONMENT.test(text)).toBe(false));
});

describe('the environment of a database is read by', () => {
  it.each([
    '. {{CDB_ENV}}', 'source {{PDB_ENV}}', '. /u01/app/oracle/19.0.0/EBSCDB_dbhost.env', '. "$ORACLE_HOME/EBSPRD_dbhost.env"', '. oraenv', '. /usr/local/bin/oraenv', 'oraenv', 'export ORACLE_HOME=/u01', 'ORACLE_HOME=/u01; export ORACLE_HOME',
    'cd {{OH}} && . ./txkSetCfgCDB.env -dboraclehome={{OH}}',
  ])('%j', (text) => expect(READS_DATABASE_ENVIRONMENT.test(text)).toBe(true));

  it.each(['. {{EBS_BASE}}/EBSapps.env run', 'source ./EBSapps.env run', 'cat {{CDB_ENV}}', 'echo $ORACLE_HOME', '. ./profile'])('not %j', (text) => expect(READS_DATABASE_ENVIRONMENT.test(text)).toBe(false));
});

describe('a program of the database home', () => {
  it.each(['sqlplus / as sysdba', 'sqlplus -s / as sysdba', 'sqlplus "/ as sysdba"', 'rman target /', 'rman auxiliary /', 'dgmgrl', 'dgmgrl sys@EBSCDB', 'srvctl status database', 'asmcmd', 'expdp system', 'impdp system'])('%j', (text) => expect(DATABASE_PROGRAM.test(text)).toBe(true));

  it.each(['sqlplus apps@EBSPRD', 'sqlplus /nolog', 'dgmgrl.log', 'ls rman target', 'rman', 'srvctl_notes'])('not %j', (text) => expect(DATABASE_PROGRAM.test(text)).toBe(false));
});

describe('the names of 12.2', () => {
  it('are told apart from those of other releases', () => {
    expect(Object.keys(OTHER_RELEASE).filter((name) => CONTROL_SCRIPTS.includes(name))).toEqual([]);
  });

  it('are what other releases are told to use instead', () => {
    const named = Object.values(OTHER_RELEASE).flatMap(({ instead }) => instead.match(/ad\w+\.sh/g) ?? []);
    expect(named.filter((name) => !CONTROL_SCRIPTS.includes(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(3);
  });

  it.each([['phases', [...ADOP_PHASES, ...ADOP_ALONE]], ['parameters', ADOP_PARAMETERS], ['switches', ADOP_SWITCHES], ['variables', [...APPS_VARIABLES, ...VARIABLES_OF_BOTH]]] as const)('hold no %s twice', (_kind, names) => {
    expect(new Set(names).size).toBe(names.length);
  });
});
