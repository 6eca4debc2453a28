/** The page of a runbook: parameters filled into its commands, commands copied. */
import './kb-parameters.ts';
import './kb-copy.ts';
import './kb-print.ts';
