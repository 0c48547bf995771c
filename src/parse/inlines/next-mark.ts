/**
 * Where a mark stands next, for questions asked from left to right: each stretch of the text is searched once, however often somebody asks,
 * so that marks which nobody closes do not take the square of their number.
 */
export class NextMark {
  private from = 0;
  private found = -2;

  constructor(private readonly text: string, private readonly mark: string) {}

  /** The first place at or behind `at`; -1 where the mark does not stand any more. */
  after(at: number): number {
    if (this.found === -2 || at < this.from || (this.found !== -1 && this.found < at)) {
      this.found = this.text.indexOf(this.mark, at);
      this.from = at;
    }
    return this.found;
  }

  /** Behind the mark where it stands next in front of `end`; -1 where it does not. */
  endAfter(at: number, end: number): number {
    const found = this.after(at);
    return found === -1 || found + this.mark.length > end ? -1 : found + this.mark.length;
  }
}
