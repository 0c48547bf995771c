import type { TFile } from '../vault/files';
import type { PropertyId } from './base-config';
import { propertyValue, type FormulaContext } from './evaluate';
import { FormulaError } from './formula-error';
import { NullValue, NumberValue, StringValue, Value } from './value';
import { compareValues } from './value-methods';
import type { BasesViewConfig, SortConfig } from './view-config';

/** A row: one file and what can be asked of it. */
export class BasesEntry {
  constructor(readonly file: TFile, private readonly context: QueryContext) {}

  /** What a faulty formula says stands in the cell. */
  getValue(id: PropertyId): Value | null {
    try {
      const value = propertyValue(id, { ...this.context, file: this.file });
      return value instanceof NullValue ? null : value;
    } catch (error) {
      if (error instanceof FormulaError) return new StringValue(error.message);
      throw error;
    }
  }
}

/** Rows that have one value in common. */
export class BasesEntryGroup {
  constructor(readonly entries: BasesEntry[], readonly key?: Value) {}

  hasKey(): boolean {
    return this.key !== undefined && !(this.key instanceof NullValue);
  }
}

/** The rows that a view shows, in its order. */
export class BasesQueryResult {
  constructor(readonly data: BasesEntry[], private readonly config: BasesViewConfig) {}

  get properties(): PropertyId[] {
    return this.config.getOrder();
  }

  get groupedData(): BasesEntryGroup[] {
    const by = this.config.getGroupBy();
    return by ? groupEntries(this.data, by) : [new BasesEntryGroup(this.data)];
  }

  getSummaryValue(_controller: unknown, entries: BasesEntry[], id: PropertyId, summary: string): Value {
    const numbers = entries.map((entry) => entry.getValue(id)).filter((value) => value instanceof NumberValue).map(({ value }) => value);
    const filled = entries.filter((entry) => entry.getValue(id) !== null).length;
    switch (summary) {
      case 'Sum': return new NumberValue(sum(numbers));
      case 'Average': return numbers.length > 0 ? new NumberValue(Math.round((sum(numbers) / numbers.length) * 100) / 100) : NullValue.value;
      case 'Min': return numbers.length > 0 ? new NumberValue(Math.min(...numbers)) : NullValue.value;
      case 'Max': return numbers.length > 0 ? new NumberValue(Math.max(...numbers)) : NullValue.value;
      case 'Filled': return new NumberValue(filled);
      case 'Empty': return new NumberValue(entries.length - filled);
      default: return NullValue.value;
    }
  }
}

/** In the order that a view asks for; rows alike in that keep the order of their paths. */
export function sortEntries(entries: readonly BasesEntry[], sort: readonly SortConfig[]): BasesEntry[] {
  return [...entries].sort((a, b) => {
    for (const by of sort) {
      const order = compareDirected(valueAt(a, by), valueAt(b, by), by);
      if (order !== 0) return order;
    }
    return a.file.path < b.file.path ? -1 : 1;
  });
}

/** What every row of a result shares. */
export type QueryContext = Omit<FormulaContext, 'file'>;

function groupEntries(entries: readonly BasesEntry[], by: SortConfig): BasesEntryGroup[] {
  const groups = new Map<string, BasesEntryGroup>();
  for (const entry of entries) {
    const key = valueAt(entry, by);
    const group = groups.get(key.toString());
    if (group) group.entries.push(entry);
    else groups.set(key.toString(), new BasesEntryGroup([entry], key));
  }
  return [...groups.values()].sort((a, b) => compareDirected(a.key ?? NullValue.value, b.key ?? NullValue.value, by));
}

function valueAt(entry: BasesEntry, { property }: SortConfig): Value {
  return entry.getValue(property) ?? NullValue.value;
}

/** What is empty comes last either way. */
function compareDirected(a: Value, b: Value, { direction }: SortConfig): number {
  const oneIsEmpty = (a.toString() === '') !== (b.toString() === '');
  return direction === 'DESC' && !oneIsEmpty ? compareValues(b, a) : compareValues(a, b);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
