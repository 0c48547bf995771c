/**
 * What a formula of Bases works on and gives: a value of a kind, which can be compared, told as text and drawn.
 * Durations, pictures, icons, HTML and patterns are not part of the preview.
 */
export abstract class Value {
  static type = 'value';

  /** Same kind and same content. Nothing equals nothing. */
  static equals(a: Value | null, b: Value | null): boolean {
    if (a === null || b === null) return a === b;
    return a.equals(b);
  }

  /** As `equals`, but a text that reads the same is enough. */
  static looseEquals(a: Value | null, b: Value | null): boolean {
    if (a === null || b === null) return a === b;
    return a.looseEquals(b);
  }

  abstract toString(): string;

  abstract isTruthy(): boolean;

  equals(other: Value): boolean {
    return this.constructor === other.constructor && this.toString() === other.toString();
  }

  looseEquals(other: Value): boolean {
    return this.toString() === other.toString();
  }

  renderTo(el: HTMLElement, _context?: unknown): void {
    el.appendText(this.toString());
  }
}

export abstract class NotNullValue extends Value {}

export class NullValue extends Value {
  static override type = 'null';
  static readonly value: NullValue = new NullValue();

  toString(): string {
    return '';
  }

  isTruthy(): boolean {
    return false;
  }
}

export abstract class PrimitiveValue<T> extends NotNullValue {
  constructor(readonly value: T) {
    super();
  }

  toString(): string {
    return String(this.value);
  }

  isTruthy(): boolean {
    return Boolean(this.value);
  }
}

export class BooleanValue extends PrimitiveValue<boolean> {
  static override type = 'boolean';

  override renderTo(el: HTMLElement): void {
    el.createEl('input', { type: 'checkbox', attr: { disabled: '', 'aria-label': this.value ? 'Yes' : 'No' } }).checked = this.value;
  }
}

export class NumberValue extends PrimitiveValue<number> {
  static override type = 'number';
}

export class StringValue extends PrimitiveValue<string> {
  static override type = 'string';
}

export class TagValue extends StringValue {
  static override type = 'tag';

  override renderTo(el: HTMLElement): void {
    el.createEl('a', { cls: 'tag', text: this.value, attr: { href: this.value } });
  }
}

export class UrlValue extends StringValue {
  static override type = 'url';

  override renderTo(el: HTMLElement): void {
    el.createEl('a', { cls: 'external-link', text: this.value, attr: { href: this.value, target: '_blank', rel: 'noopener nofollow' } });
  }
}

export class ObjectValue extends NotNullValue {
  static override type = 'object';

  constructor(private readonly values: ReadonlyMap<string, Value>) {
    super();
  }

  toString(): string {
    return [...this.values].map(([key, value]) => `${key}: ${value.toString()}`).join(', ');
  }

  isTruthy(): boolean {
    return !this.isEmpty();
  }

  isEmpty(): boolean {
    return this.values.size === 0;
  }

  get(key: string): Value | null {
    return this.values.get(key) ?? null;
  }
}
