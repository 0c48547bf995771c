/** The icon of each kind of callout; others look like a note. */
const ICONS: Readonly<Record<string, string>> = {
  note: 'lucide-pencil',
  abstract: 'lucide-clipboard-list',
  summary: 'lucide-clipboard-list',
  tldr: 'lucide-clipboard-list',
  info: 'lucide-info',
  todo: 'lucide-check-circle-2',
  tip: 'lucide-flame',
  hint: 'lucide-flame',
  important: 'lucide-flame',
  success: 'lucide-check',
  check: 'lucide-check',
  done: 'lucide-check',
  question: 'lucide-help-circle',
  help: 'lucide-help-circle',
  faq: 'lucide-help-circle',
  warning: 'lucide-alert-triangle',
  caution: 'lucide-alert-triangle',
  attention: 'lucide-alert-triangle',
  failure: 'lucide-x',
  fail: 'lucide-x',
  missing: 'lucide-x',
  danger: 'lucide-zap',
  error: 'lucide-zap',
  bug: 'lucide-alert-circle',
  example: 'lucide-list',
  quote: 'lucide-quote',
  cite: 'lucide-quote',
};

/** What the first line of a callout says. */
export interface CalloutHead {
  /** In lower case, without what follows a bar. */
  type: string;
  metadata: string;
  fold: '' | '+' | '-';
}

export function readCalloutHead(type: string, fold: string): CalloutHead {
  const [name = '', ...metadata] = type.split('|');
  return { type: name.trim().toLowerCase(), metadata: metadata.join('|').trim(), fold: fold === '+' || fold === '-' ? fold : '' };
}

export function calloutIcon(type: string): string {
  return ICONS[type] ?? 'lucide-pencil';
}

/** The title of a callout that was given none. */
export function calloutTitle(type: string): string {
  const words = type.replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
