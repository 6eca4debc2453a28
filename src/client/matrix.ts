/** What the page of a matrix does besides: narrowing, printing. */
import './kb-matrix.ts';
import './kb-print.ts';
