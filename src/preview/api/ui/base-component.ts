/** A control, with or without a value. */
export abstract class BaseComponent {
  disabled = false;

  then(build: (component: this) => unknown): this {
    build(this);
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    return this;
  }
}

export abstract class ValueComponent<T> extends BaseComponent {
  abstract getValue(): T;

  abstract setValue(value: T): this;

  /** For Obsidian's own options: the control reads and writes `listeners[key]`. */
  registerOptionListener(listeners: Record<string, (value?: T) => T>, key: string): this {
    listeners[key] = (value) => {
      if (value !== undefined) this.setValue(value);
      return this.getValue();
    };
    return this;
  }
}
