import type { AppHost } from '../app-host';
import { DateValue } from './date-value';
import { LinkValue } from './link-value';
import { ListValue } from './list-value';
import { BooleanValue, NullValue, NumberValue, ObjectValue, StringValue, UrlValue, type Value } from './value';

/** A property's plain data as a value: links, dates and addresses are told by how they are written. */
export function valueOf(data: unknown, app: AppHost, sourcePath: string): Value {
  if (data === null || data === undefined) return NullValue.value;
  if (typeof data === 'boolean') return new BooleanValue(data);
  if (typeof data === 'number') return new NumberValue(data);
  if (typeof data === 'string') return valueOfText(data, app, sourcePath);
  if (Array.isArray(data)) return new ListValue(data.map((each) => valueOf(each, app, sourcePath)));
  return new ObjectValue(new Map(Object.entries(data).map(([key, value]) => [key, valueOf(value, app, sourcePath)])));
}

function valueOfText(text: string, app: AppHost, sourcePath: string): Value {
  const link = LinkValue.parseFromString(app, text, sourcePath) ?? DateValue.parseFromString(text);
  if (link) return link;
  return /^https?:\/\/\S+$/i.test(text) ? new UrlValue(text) : new StringValue(text);
}
