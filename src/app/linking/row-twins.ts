import { addTo } from '../../model/lists';
import type { Suggestion } from './link-mentions';
import type { TriageRow } from './link-groups';

/** Rows by what tells their mentions apart. Of those that are alike, the first one is taken first. */
export class RowTwins {
  private readonly rows = new Map<string, TriageRow[]>();

  /** @param keyOf the same for mentions that are taken for the same one */
  constructor(private readonly keyOf: (suggestion: Suggestion) => string) {}

  add(row: TriageRow): void {
    const key = this.keyOf(row.suggestion);
    addTo(this.rows, key, row);
  }

  /** Takes out the first row of the same mention. */
  take(suggestion: Suggestion): TriageRow | undefined {
    return this.rows.get(this.keyOf(suggestion))?.shift();
  }
}

/**
 * For each suggestion the row of the same mention: that of the same place, else, where the words beside it changed, the first of the same name that is left.
 * @returns also the rows that are left over
 */
export function twinsAmong(rows: readonly TriageRow[], suggestions: readonly Suggestion[]): { twins: (TriageRow | undefined)[]; left: ReadonlySet<TriageRow> } {
  const left = new Set(rows);
  const twins: (TriageRow | undefined)[] = suggestions.map(() => undefined);
  for (const keyOf of [placeKey, nameKey]) {
    const known = new RowTwins(keyOf);
    for (const row of left) known.add(row);
    for (const [index, suggestion] of suggestions.entries()) {
      const row = twins[index] ? undefined : known.take(suggestion);
      if (!row) continue;
      twins[index] = row;
      left.delete(row);
    }
  }
  return { twins, left };
}

/** How much of the words beside a mention tells it from another one. */
const BESIDE = 12;

/** What mentions of the same name in the same place have in common. */
export function placeKey(suggestion: Suggestion): string {
  const { before, after } = suggestion.anchor;
  return [nameKey(suggestion), before.slice(-BESIDE), after.slice(0, BESIDE)].join('\0');
}

function nameKey({ text, senses }: Suggestion): string {
  return [text, ...senses.map(({ target }) => target).sort()].join('\0');
}
