import { isRecord } from '../base/is-record';
import { parsePropertyId, propertyId, type BaseConfig, type PropertyId, type ViewConfig } from './base-config';
import { evaluateText, type FormulaContext } from './evaluate';
import { NullValue, type Value } from './value';

export interface SortConfig {
  property: PropertyId;
  direction: 'ASC' | 'DESC';
}

/** One view's settings, as the view itself gets to see and change them. */
export class BasesViewConfig {
  /** @param save called after a change, to write the base */
  constructor(private readonly base: BaseConfig, private readonly view: ViewConfig, private readonly save: () => void) {}

  get name(): string {
    return this.view.name;
  }

  get(key: string): unknown {
    return this.view[key];
  }

  /** A key set to null or undefined is taken away. */
  set(key: string, value: unknown): void {
    if (value === null || value === undefined) delete this.view[key];
    else this.view[key] = value;
    this.save();
  }

  getAsPropertyId(key: string): PropertyId | null {
    const value = this.view[key];
    return typeof value === 'string' && value !== '' ? propertyId(value) : null;
  }

  getEvaluatedFormula(view: { formulaContext?: FormulaContext }, key: string): Value {
    const text = this.view[key];
    try {
      return typeof text === 'string' && view.formulaContext ? evaluateText(text, view.formulaContext) : NullValue.value;
    } catch {
      return NullValue.value;
    }
  }

  getOrder(): PropertyId[] {
    const { order } = this.view;
    return Array.isArray(order) ? order.filter((id) => typeof id === 'string').map(propertyId) : [];
  }

  getSort(): SortConfig[] {
    const { sort } = this.view;
    return Array.isArray(sort) ? sort.map(readSort).filter((each) => each !== null) : [];
  }

  getGroupBy(): SortConfig | null {
    return readSort(this.view.groupBy);
  }

  getDisplayName(id: PropertyId): string {
    return this.base.properties[id]?.displayName ?? parsePropertyId(id).name;
  }
}

function readSort(value: unknown): SortConfig | null {
  if (!isRecord(value) || typeof value.property !== 'string') return null;
  return { property: propertyId(value.property), direction: value.direction === 'DESC' ? 'DESC' : 'ASC' };
}
