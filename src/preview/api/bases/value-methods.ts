import { DateValue } from './date-value';
import { FormulaError } from './formula-error';
import { ListValue } from './list-value';
import { ownOf } from './own-of';
import { BooleanValue, NullValue, NumberValue, StringValue, Value } from './value';

type Call<T extends Value> = (value: T, values: readonly Value[]) => Value;

/** What can be called on any value. */
const ANY: Record<string, Call<Value>> = {
  isTruthy: (value) => new BooleanValue(value.isTruthy()),
  isEmpty: (value) => new BooleanValue(!value.isTruthy()),
  toString: (value: Value) => new StringValue(value.toString()),
  isType: (value, [type]) => new BooleanValue(typeName(value) === type?.toString()),
};

const TEXT: Record<string, Call<Value>> = {
  contains: (value, [part]) => new BooleanValue(value.toString().includes(textOf(part))),
  containsAny: (value, parts) => new BooleanValue(parts.some((part) => value.toString().includes(textOf(part)))),
  containsAll: (value, parts) => new BooleanValue(parts.every((part) => value.toString().includes(textOf(part)))),
  startsWith: (value, [part]) => new BooleanValue(value.toString().startsWith(textOf(part))),
  endsWith: (value, [part]) => new BooleanValue(value.toString().endsWith(textOf(part))),
  lower: (value) => new StringValue(value.toString().toLowerCase()),
  title: (value) => new StringValue(value.toString().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())),
  trim: (value) => new StringValue(value.toString().trim()),
  slice: (value, [from, to]) => new StringValue(value.toString().slice(numberOf(from) ?? 0, numberOf(to))),
  split: (value, [by]) => new ListValue(value.toString().split(textOf(by))),
  replace: (value, [from, to]) => new StringValue(value.toString().replaceAll(textOf(from), textOf(to))),
};

const LIST: Record<string, Call<ListValue>> = {
  contains: (list, [value]) => new BooleanValue(list.includes(value ?? NullValue.value)),
  containsAny: (list, values) => new BooleanValue(values.some((value) => list.includes(value))),
  containsAll: (list, values) => new BooleanValue(values.every((value) => list.includes(value))),
  join: (list, [by]) => new StringValue(list.values.map(String).join(textOf(by))),
  reverse: (list) => new ListValue([...list.values].reverse()),
  sort: (list) => new ListValue([...list.values].sort(compareValues)),
  unique: (list) => new ListValue(list.values.filter((value, index) => list.values.findIndex((other) => Value.equals(other, value)) === index)),
  slice: (list, [from, to]) => new ListValue(list.values.slice(numberOf(from) ?? 0, numberOf(to))),
};

const NUMBER: Record<string, Call<NumberValue>> = {
  abs: ({ value }) => new NumberValue(Math.abs(value)),
  ceil: ({ value }) => new NumberValue(Math.ceil(value)),
  floor: ({ value }) => new NumberValue(Math.floor(value)),
  round: ({ value }, [digits]) => new NumberValue(Number(value.toFixed(numberOf(digits) ?? 0))),
  toFixed: ({ value }, [digits]) => new StringValue(value.toFixed(numberOf(digits) ?? 0)),
};

const DATE: Record<string, Call<DateValue>> = {
  date: (value) => value.dateOnly(),
  relative: (value) => new StringValue(value.relative()),
};

/** @throws a FormulaError where the value's kind has no such function */
export function callMethod(value: Value, name: string, values: readonly Value[]): Value {
  // A property that a note lacks is no reason for a filter to fail: it contains nothing and begins with nothing.
  if (value instanceof NullValue && (ownOf(TEXT, name) || ownOf(LIST, name))) return callOn(TEXT, new StringValue(''), name, values) ?? new BooleanValue(false);
  const result = callOnKind(value, name, values) ?? callOn(ANY, value, name, values);
  if (!result) throw new FormulaError(`There is no function “${name}” for a ${typeName(value)}.`);
  return result;
}

/** What stands behind a dot without being called, such as `length`. */
export function memberOf(value: Value, name: string): Value | null {
  if (name === 'length') return new NumberValue(value instanceof ListValue ? value.length() : value.toString().length);
  if (value instanceof DateValue && name === 'year') return new NumberValue(value.date.getFullYear());
  if (value instanceof DateValue && name === 'month') return new NumberValue(value.date.getMonth() + 1);
  if (value instanceof DateValue && name === 'day') return new NumberValue(value.date.getDate());
  return null;
}

/** Numbers by size, days by time, all else as a reader sorts text; what is empty comes last. */
export function compareValues(a: Value, b: Value): number {
  const empty = Number(isBlank(a)) - Number(isBlank(b));
  if (empty !== 0) return empty;
  if (a instanceof NumberValue && b instanceof NumberValue) return a.value - b.value;
  if (a instanceof DateValue && b instanceof DateValue) return a.date.getTime() - b.date.getTime();
  return a.toString().localeCompare(b.toString(), undefined, { numeric: true, sensitivity: 'base' });
}

function typeName(value: Value): string {
  const { constructor } = value;
  return 'type' in constructor ? String(constructor.type) : 'value';
}

function callOnKind(value: Value, name: string, values: readonly Value[]): Value | undefined {
  if (value instanceof ListValue) return callOn(LIST, value, name, values);
  if (value instanceof NumberValue) return callOn(NUMBER, value, name, values);
  if (value instanceof DateValue) return callOn(DATE, value, name, values);
  return callOn(TEXT, value, name, values);
}

function callOn<T extends Value>(methods: Record<string, Call<T>>, value: T, name: string, values: readonly Value[]): Value | undefined {
  return ownOf(methods, name)?.(value, values);
}

function isBlank(value: Value): boolean {
  return value instanceof NullValue || value.toString() === '';
}

function textOf(value: Value | undefined): string {
  return value?.toString() ?? '';
}

function numberOf(value: Value | undefined): number | undefined {
  return value instanceof NumberValue ? value.value : undefined;
}
