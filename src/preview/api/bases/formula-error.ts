/** Thrown by a formula that cannot be read or worked out. Its sentence is for the person who wrote the formula. */
export class FormulaError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FormulaError';
  }
}
