/** The page of a plan: texts copied, printing. */
import './kb-copy.ts';
import './kb-print.ts';
