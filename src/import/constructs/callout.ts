import { BREAK, dedent } from '../markup/marks';

/** The callout of Obsidian for each kind that a generator knows. */
const KINDS: ReadonlyMap<string, string> = new Map(Object.entries({
  note: 'note', info: 'info', tip: 'tip', hint: 'tip', success: 'success', check: 'success', question: 'question', help: 'question', faq: 'question',
  warning: 'warning', caution: 'warning', attention: 'warning', alert: 'warning', danger: 'danger', error: 'danger', failure: 'failure', bug: 'bug',
  example: 'example', quote: 'quote', cite: 'quote', abstract: 'abstract', summary: 'abstract', tldr: 'abstract', important: 'important', seealso: 'tip',
  admonition: 'note', todo: 'todo', secondary: 'note', primary: 'info',
}));

export function isCalloutKind(kind: string): boolean {
  return KINDS.has(kind.toLowerCase());
}

export interface CalloutWords {
  kind: string;
  title: string;
  body: string;
  /** Shown closed at first, or open and closable. */
  fold?: 'closed' | 'open';
}

/** A callout as a block of its own. */
export function callout({ kind, title, body, fold }: CalloutWords): string {
  const sign = fold === 'closed' ? '-' : fold === 'open' ? '+' : '';
  const head = `> [!${KINDS.get(kind.toLowerCase()) ?? 'note'}]${sign}${title === '' ? '' : ` ${title}`}`;
  const inside = settle(body);
  const lines = inside === '' ? [] : inside.split('\n').map((line) => (line.trim() === '' ? '>' : `> ${line}`));
  return `${BREAK}${[head, ...lines].join('\n')}${BREAK}`;
}

/** The body as it can stand behind quote marks: breaks are lines, and no blank ones at its ends. */
function settle(body: string): string {
  return dedent(`\n${body.replaceAll(BREAK, '\n\n')}`).replace(/\n[ \t]*(?:\n[ \t]*)+\n/g, '\n\n').replace(/^\s*\n/, '').trimEnd();
}
