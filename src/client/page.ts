/** What every page does: colours by choice, and text that depends on the reader's day. */
import './kb-theme.ts';
import './kb-dated.ts';
import './kb-offline.ts';
