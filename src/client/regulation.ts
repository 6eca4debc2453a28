/** What the page of a regulation does besides: contents, folding, copying, printing. */
import './kb-fold.ts';
import './kb-contents.ts';
import './kb-cite.ts';
import './kb-citation-style.ts';
import './kb-print.ts';
