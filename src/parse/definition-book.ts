const DEFINITION = /^ {0,3}\[([^[\]\n]{1,999})\]:[ \t]*\S/gm;
const MENTION = /\[([^[\]\n]{1,999})\]/g;

/**
 * The labels that `[label]: address` lines of a note define. A section is read on its own, so it is told which of the labels that it
 * mentions are defined elsewhere.
 */
export class DefinitionBook {
  private readonly labels: ReadonlySet<string>;

  constructor(copies: readonly string[]) {
    this.labels = new Set(copies.length < 2 ? [] : copies.flatMap((copy) => labelsIn(copy, DEFINITION)));
  }

  /** Definitions to add behind a section, so that remark takes its references for links. Their addresses do not count. */
  stubsFor(copy: string): string {
    if (this.labels.size === 0) return '';
    const mentioned = new Set(labelsIn(copy, MENTION).filter((label) => this.labels.has(label)));
    return mentioned.size === 0 ? '' : `\n\n${[...mentioned].map((label) => `[${label}]: #`).join('\n')}`;
  }
}

/** Labels as CommonMark compares them. */
function labelsIn(copy: string, pattern: RegExp): string[] {
  return [...copy.matchAll(pattern)]
    .map(([, label = '']) => label.trim().replace(/[\t\r\n ]+/g, ' ').toLowerCase().toUpperCase());
}
