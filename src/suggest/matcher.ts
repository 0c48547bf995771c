import { isWordAt, nextWordStart } from './characters';
import { stepAt, foldText, type Step } from './fold';
import { caseAgrees, formsOfName, type AtlasName } from './names';
import { endsAlone, startsAlone } from './standing';

/** A name in one of its forms. */
export interface NameForm {
  name: AtlasName;
  /** As a sentence writes it, folded but for its capitals: `OSPOs`. */
  form: string;
}

/** A stretch of text that reads as one or more names. */
export interface NameMatch {
  start: number;
  end: number;
  /** The names it may stand for, at least one. */
  forms: NameForm[];
}

/** Where no match may begin, end or pass through; in the order of the text, not overlapping. */
export interface ClosedSpan {
  start: number;
  end: number;
}

interface TrieNode {
  next: Map<number, TrieNode>;
  forms: NameForm[];
}

/**
 * Finds names in text: the leftmost, and of those that begin there the longest one whose letters and edges agree.
 * One walk over the text, whose cost does not grow with the number of names.
 */
export class NameMatcher {
  private readonly root: TrieNode = { next: new Map(), forms: [] };
  private readonly step: Step = { unit: 0, next: 0 };

  constructor(names: Iterable<AtlasName>) {
    for (const name of names) for (const form of formsOfName(name)) this.add(form, name);
  }

  /** Every match outside the closed spans, in the order of the text, not overlapping. */
  matches(text: string, closed: readonly ClosedSpan[] = []): NameMatch[] {
    const found: NameMatch[] = [];
    let at = 0;
    for (const { start, end } of [...closed, { start: text.length, end: text.length }]) {
      this.scan(text, at, start, found);
      at = Math.max(at, end);
    }
    return found;
  }

  private scan(text: string, from: number, limit: number, found: NameMatch[]): void {
    for (let at = from; at < limit; ) {
      const match = this.longestAt(text, at, limit);
      if (match) found.push(match);
      at = match ? match.end : nextWordStart(text, at);
    }
  }

  private longestAt(text: string, start: number, limit: number): NameMatch | undefined {
    if (!this.mayStart(text, start)) return undefined;
    const { step } = this;
    let node = this.root;
    let longest: NameMatch | undefined;
    for (let at = start; stepAt(text, at, step) && step.next <= limit; ) {
      at = step.next;
      if (step.unit !== 0) {
        const next = node.next.get(step.unit);
        if (!next) break;
        node = next;
      }
      if (node.forms.length > 0) longest = agreeing(text, start, at, node.forms) ?? longest;
    }
    return longest;
  }

  private mayStart(text: string, start: number): boolean {
    return isWordAt(text, start) && stepAt(text, start, this.step) && this.root.next.has(this.step.unit) && startsAlone(text, start);
  }

  private add(form: string, name: AtlasName): void {
    let node = this.root;
    const units = foldText(form);
    for (let at = 0; at < units.length; at += 1) node = childOf(node, units.charCodeAt(at));
    node.forms.push({ name, form: foldText(form, true) });
  }
}

function childOf(node: TrieNode, unit: number): TrieNode {
  const known = node.next.get(unit);
  if (known) return known;
  const child: TrieNode = { next: new Map(), forms: [] };
  node.next.set(unit, child);
  return child;
}

function agreeing(text: string, start: number, end: number, forms: readonly NameForm[]): NameMatch | undefined {
  if (!endsAlone(text, start, end)) return undefined;
  const mention = foldText(text.slice(start, end), true);
  const agreed = forms.filter(({ name, form }) => caseAgrees(name.rule, form, mention));
  return agreed.length > 0 ? { start, end, forms: agreed } : undefined;
}
