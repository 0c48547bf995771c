import { foldText } from '../../suggest/fold';
import { LIKELY } from '../../suggest/rank';
import type { Refusal } from '../../suggest/refusals';
import { turned, type Suggestion } from './link-mentions';

/**
 * How far a “no” goes: this word in this note, this word in every note, this target in this note, this word for this target in every note,
 * or anything in this note.
 */
export type RefusalScope = 'here' | 'word' | 'target' | 'sense' | 'note';

/** In the order in which they are offered. */
export const REFUSAL_SCOPES: readonly RefusalScope[] = ['here', 'word', 'target', 'sense', 'note'];

/** A suggestion, and what a person has decided about it. */
export interface ChoiceRow {
  /** With the sense that is chosen now. */
  suggestion: Suggestion;
  accepted: boolean;
  refused: RefusalScope | null;
}

/** What is to be remembered of a “no”. */
export interface RefusalChange {
  refusal: Refusal;
  /** Taken back instead of said. */
  revoked: boolean;
}

/** A person going through suggestions: which are accepted, in which sense, and which never again. Likely ones are accepted to begin with. */
export class LinkChoice {
  readonly rows: readonly ChoiceRow[];

  /** @param refusalTarget how a refusal names a target, so that it holds after a move */
  constructor(suggestions: readonly Suggestion[], private readonly refusalTarget: (target: string) => string) {
    this.rows = suggestions.map((suggestion) => ({ suggestion, accepted: suggestion.score >= LIKELY, refused: null }));
  }

  get accepted(): Suggestion[] {
    return this.rows.filter(({ accepted }) => accepted).map(({ suggestion }) => suggestion);
  }

  /** Accepts or leaves a suggestion; a refused one stays refused. */
  toggle(index: number): void {
    const row = this.rows[index];
    if (row && row.refused === null) row.accepted = !row.accepted;
  }

  /** Takes the next sense, or with -1 the one before, round and round. */
  turn(index: number, by: 1 | -1): void {
    const { suggestion } = this.rows[index] ?? {};
    if (suggestion) this.choose(index, turned(suggestion, by).target);
  }

  /** Takes the sense with that target. Who chooses one wants it. */
  choose(index: number, target: string): void {
    const row = this.rows[index];
    const sense = row?.suggestion.senses.find((each) => each.target === target);
    if (!row || !sense || row.suggestion.target === target) return;
    row.suggestion = { ...row.suggestion, ...sense };
    row.accepted = row.refused === null;
  }

  /** Says no, or takes it back when it was said in the same way. Every row that it holds for follows. */
  refuse(index: number, scope: RefusalScope): RefusalChange | undefined {
    const row = this.rows[index];
    if (!row) return undefined;
    const revoked = row.refused === scope;
    const { suggestion } = row;
    for (const each of this.rows) {
      if (!holdsFor(scope, suggestion, each.suggestion)) continue;
      each.refused = revoked ? null : scope;
      each.accepted = false;
    }
    return { refusal: refusalFor(scope, suggestion, this.refusalTarget), revoked };
  }
}

/** What is remembered of a “no” to a suggestion. `nameOf`: how a refusal names a target. */
export function refusalFor(scope: RefusalScope, { path, text, target }: Suggestion, nameOf: (target: string) => string): Refusal {
  switch (scope) {
    case 'here': return { path, word: text };
    case 'word': return { word: text };
    case 'target': return { path, target: nameOf(target) };
    case 'sense': return { word: text, target: nameOf(target) };
    case 'note': return { path };
  }
}

/** Whether a “no” to one suggestion is one to another as well. */
export function holdsFor(scope: RefusalScope, refused: Suggestion, other: Suggestion): boolean {
  const sameNote = refused.path === other.path;
  const sameTarget = refused.target === other.target;
  const sameWord = foldText(refused.text) === foldText(other.text);
  switch (scope) {
    case 'here': return sameNote && sameWord;
    case 'word': return sameWord;
    case 'target': return sameNote && sameTarget;
    case 'sense': return sameWord && sameTarget;
    case 'note': return sameNote;
  }
}
