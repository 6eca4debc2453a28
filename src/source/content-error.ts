/** Content, or the call that wants it, is such that a program cannot go on: what is wrong, and what to do. */
export class ContentError extends Error {
  readonly remedy: string;
  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}
