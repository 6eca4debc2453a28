/** Folds a word so that its spellings meet: width, case, blanks, punctuation. */
export function foldWord(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '');
}

/** Folds a question so that two wordings of one question meet: as a word, and how people begin and end. Of “怎么办？” nothing is left. */
export function foldQuestion(text: string): string {
  return foldWord(text)
    .replace(/(?:怎么办|怎么处理|如何处理|怎么解决|是怎么回事|是什么原因|什么原因|怎么回事|呢|吗|了)+$/, '')
    .replace(/^(?:为什么|为啥|怎么|如何)/, '');
}
