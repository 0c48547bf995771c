import type { TFile } from '../vault/files';
import { readFilter, type BaseConfig, type Filter, type ViewConfig } from './base-config';
import { evaluateText } from './evaluate';
import { BasesEntry, BasesQueryResult, sortEntries, type QueryContext } from './query-result';
import { BasesViewConfig } from './view-config';

/** A view of a base to be worked out: both filters hold, the base's and the view's. */
export interface Query {
  base: BaseConfig;
  view: ViewConfig;
  config: BasesViewConfig;
}

/** The rows of a view. @throws a FormulaError where a filter cannot be worked out */
export function runQuery({ base, view, config }: Query, context: Omit<QueryContext, 'formulas'>): BasesQueryResult {
  const whole = { ...context, formulas: base.formulas };
  const filters = [base.filters, readFilter(view.filters)].filter((filter) => filter !== undefined);
  const files = context.app.vault.getFiles().filter((file) => filters.every((filter) => passes(filter, file, whole)));
  const entries = sortEntries(files.map((file) => new BasesEntry(file, whole)), config.getSort());
  const limit = typeof view.limit === 'number' && view.limit > 0 ? view.limit : entries.length;
  return new BasesQueryResult(entries.slice(0, limit), config);
}

function passes(filter: Filter, file: TFile, context: QueryContext): boolean {
  if (typeof filter === 'string') return evaluateText(filter, { ...context, file }).isTruthy();
  if ('and' in filter) return filter.and.every((each) => passes(each, file, context));
  if ('or' in filter) return filter.or.some((each) => passes(each, file, context));
  return !filter.not.some((each) => passes(each, file, context));
}
