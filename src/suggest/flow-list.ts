/** A value in a list in brackets: where it stands, quotes included. */
export interface FlowValue {
  start: number;
  end: number;
}

/** A value and the sign behind it: in quotes, or plain, with nothing in it that such a list is made of. Lists and mappings within the list are not read. */
const VALUE = /\s*(?:("(?:[^"\\]|\\.)*"|'[^']*(?:''[^']*)*'|[^\s,"'#[\]{}][^,[\]{}]*)\s*)?([,\]])/y;
const COMMENT = /^[^"'].*\s#/s;
/** What may stand behind the last bracket. */
const REST = /[ \t]*(?:[ \t]#[^\n]*)?\r?(?:\n|$)/y;

/**
 * The values of a list in brackets, over as many lines as it takes.
 * @param open where its first bracket stands
 * @returns with the offset of the line behind the list; undefined where it is written in a way that is not read
 */
export function readFlowList(text: string, open: number, limit: number): { values: FlowValue[]; next: number } | undefined {
  const values: FlowValue[] = [];
  for (let at = open + 1; at < limit; ) {
    VALUE.lastIndex = at;
    const [whole, value, sign] = VALUE.exec(text) ?? [];
    if (whole === undefined || (value !== undefined && COMMENT.test(value))) return undefined;
    at += whole.length;
    if (value !== undefined) {
      const start = at - whole.trimStart().length;
      values.push({ start, end: start + value.trimEnd().length });
    }
    if (sign === ',') continue;
    REST.lastIndex = at;
    const rest = REST.exec(text)?.[0];
    return rest === undefined || at > limit ? undefined : { values, next: at + rest.length };
  }
  return undefined;
}
