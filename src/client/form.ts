/** What the page of a form does besides: blank or sample, printing. */
import './kb-sample.ts';
import './kb-print.ts';
