/** Remembers whether a paragraph begins inside a quotation that an earlier paragraph opened and did not close. */
export interface Quotation {
  isOpen(): boolean;
  read(text: string): void;
  close(): void;
}

const AMENDS = /(?:[为：:]|作为第[^“]{1,12}条[：:，]?)[\s\u3000]*“/;
const QUOTED_NUMBER = /^“[\s\u3000]*(?:第[^“”]{1,9}[条款项]|[（(])/;

/**
 * Follows the quotation marks of an amending text: 修改为：“第五条 …, then paragraphs of the old article, then ”.
 * Only a quotation that carries amended text opens it, so that a forgotten mark elsewhere cannot swallow the document.
 */
export function createQuotation(): Quotation {
  let open = false;
  return {
    isOpen: () => open,
    read(text) {
      const first = text.lastIndexOf('“');
      const last = text.lastIndexOf('”');
      if (open || AMENDS.test(text) || QUOTED_NUMBER.test(text)) open = first === last ? open : first > last;
    },
    close() {
      open = false;
    },
  };
}
