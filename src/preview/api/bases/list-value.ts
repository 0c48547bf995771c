import { NotNullValue, NullValue, StringValue, Value } from './value';

/** Values in a row. What is handed in as plain data counts as text. */
export class ListValue extends NotNullValue {
  static override type = 'list';
  readonly values: readonly Value[];

  constructor(values: readonly unknown[]) {
    super();
    this.values = values.map((value) => (value instanceof Value ? value : new StringValue(String(value))));
  }

  toString(): string {
    return this.values.map((value) => value.toString()).join(', ');
  }

  isTruthy(): boolean {
    return this.values.length > 0;
  }

  includes(value: Value): boolean {
    return this.values.some((each) => Value.looseEquals(each, value));
  }

  length(): number {
    return this.values.length;
  }

  /** Nothing beyond either end; a negative index counts from the end. */
  get(index: number): Value {
    return this.values.at(index) ?? NullValue.value;
  }

  concat(other: ListValue): ListValue {
    return new ListValue([...this.values, ...other.values]);
  }

  override renderTo(el: HTMLElement, context?: unknown): void {
    for (const [index, value] of this.values.entries()) {
      if (index > 0) el.appendText(', ');
      value.renderTo(el, context);
    }
  }
}
