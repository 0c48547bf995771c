/** One thing measured beside one peer, in one run. */
export interface Result {
  bench: string;
  work: string;
  /** In `unit`; the median of the rounds. */
  ours: number;
  /** In `unit`; null where the mark is a limit of ours alone. */
  peer: number | null;
  peerName: string;
  unit: string;
  /** ours / peer; null without a peer. */
  ratio: number | null;
  /** What the project asks of itself: of the ratio where there is a peer, else of ours. Null where nothing is asked. */
  mark: Mark | null;
  /** Whether the mark is kept; null without one, and where the vault is too small to tell. */
  holds: boolean | null;
}

/** At most, or at least, so much. */
export type Mark = { atMost: number } | { atLeast: number };

export interface Measure {
  bench: string;
  work: string;
  ours: number;
  peer?: { name: string; value: number };
  unit: string;
  mark?: Mark;
}

export function resultOf({ bench, work, ours, peer, unit, mark }: Measure): Result {
  const ratio = peer ? finite(ours / peer.value) : null;
  const judged = peer ? ratio : finite(ours);
  return { bench, work, ours, peer: peer ? finite(peer.value) : null, peerName: peer?.name ?? '', unit, ratio, mark: mark ?? null, holds: mark && judged !== null ? keeps(judged, mark) : null };
}

/** Whether there was anything to measure: a graph without edges has no edge ratio. */
export function isTold({ ours }: Result): boolean {
  return Number.isFinite(ours);
}

/** What is divided by nothing is no figure, and no program can read it. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** As a Markdown table, with a bar for each ratio: full at 1, so that what is ours is seen to be short or long. */
export function tableOf(results: readonly Result[]): string {
  const rows = results.map((result) => [
    result.bench, result.work, figure(result.ours, result.unit), result.peer === null ? '' : `${result.peerName}: ${figure(result.peer, result.unit)}`,
    result.ratio === null ? '' : significant(result.ratio), result.ratio === null ? '' : barOf(result.ratio), markText(result.mark), verdictOf(result),
  ]);
  const head = ['bench', 'work', 'ours', 'peer', 'ratio', '', 'mark', 'holds'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function verdictOf({ mark, holds }: Result): string {
  if (!mark) return '';
  if (holds === null) return 'too small to tell';
  return holds ? 'yes' : '**no**';
}

/** Three digits that count. */
export function significant(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}

const BAR = 20;

function barOf(ratio: number): string {
  const filled = Math.max(1, Math.min(BAR, Math.round(ratio * BAR)));
  return `\`${'█'.repeat(filled)}${'·'.repeat(BAR - filled)}\`${ratio > 1 ? '+' : ''}`;
}

function figure(value: number, unit: string): string {
  return unit === '' ? significant(value) : `${significant(value)} ${unit}`;
}

function markText(mark: Mark | null): string {
  if (!mark) return '';
  return 'atMost' in mark ? `≤ ${significant(mark.atMost)}` : `≥ ${significant(mark.atLeast)}`;
}

function keeps(value: number, mark: Mark): boolean {
  return 'atMost' in mark ? value <= mark.atMost : value >= mark.atLeast;
}
