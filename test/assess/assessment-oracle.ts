import { merge } from 'node-diff3';
import { fieldValue } from '../../src/assess/edit-item';
import { findingsOf } from '../../src/assess/findings';
import { isFixable } from '../../src/assess/fix-finding';
import { layNote } from '../../src/assess/survey';
import type { NoteSource } from '../../src/assess/survey';
import { ItemHistory } from '../../src/app/assess/item-history';
import { MemoryStore } from '../../src/app/memory-store';
import { bringUpToDate, mendFinding, versionChangeOf } from '../../src/app/assess/mend-assessment';
import { setItem, type ItemChange } from '../../src/app/assess/set-item';
import { parseNote } from '../../src/parse/parse-note';
import { blockAt, itemsIn, joined, linesOf, shifted, type Block } from './naive-reader';

export const PATH = 'Shop.md';
export const TODAY = '2026-11-21';

/** Items are meant by their place among those that the text has at that time. */
export type Step =
  | { do: 'set'; item: number; change: ItemChange; undone: boolean }
  | { do: 'move'; item: number; to: number }
  | { do: 'reword' | 'nest' | 'duplicate' | 'delete' | 'loseId' | 'strangeState'; item: number }
  | { do: 'windows' | 'unix' | 'tabs' }
  | { do: 'version'; retitled: number; undone: boolean }
  | { do: 'mend'; finding: number; undone: boolean }
  | { do: 'merge'; ours: { item: number; change: ItemChange }[]; theirs: { item: number; change: ItemChange }[] };

type Answers = ReturnType<typeof itemsIn>;

const FIELDS = ['score', 'evidence', 'reason', 'owner', 'reviewed', 'review', 'remark'] as const;

/** Takes steps with an assessment, and holds every answer to what it was: only the item that a step is about may change. */
export class AssessmentOracle {
  private readonly store: MemoryStore;
  private readonly history: ItemHistory;
  private version = 0;

  /** @param versions the vault with the framework's first and second version */
  constructor(text: string, private readonly versions: readonly [NoteSource, NoteSource]) {
    this.store = new MemoryStore({ [PATH]: text });
    this.history = new ItemHistory({ store: this.store, atlas: this.source });
  }

  async take(step: Step): Promise<void> {
    const before = await this.store.read(PATH);
    const answers = itemsIn(before);
    const keys = [...answers.keys()];
    if (step.do === 'set') return this.set(before, keyAt(keys, step.item), step);
    if (step.do === 'version') return this.bringOver(before, step);
    if (step.do === 'mend') return this.mend(before, step);
    if (step.do === 'merge') return this.merge(before, step);
    const gone = await this.byHand(before, step, keys);
    this.compare(answers, await this.store.read(PATH), gone, `after ${step.do}`);
  }

  /** What the plugin reads is what stands in the lines. */
  async check(): Promise<void> {
    const text = await this.store.read(PATH);
    const { assessment } = layNote(parseNote(PATH, text), this.source);
    const read = new Map<string, string>();
    for (const { blockId, mark, fields } of assessment.answers) {
      if (!read.has(blockId)) read.set(blockId, JSON.stringify([mark, FIELDS.map((field) => fields[field])]));
    }
    for (const [id, { mark, fields }] of itemsIn(text)) {
      const said = JSON.stringify([mark, FIELDS.map((field) => fields[field] ?? [])]);
      if (read.get(id) !== said) fail(`${id} is read as ${read.get(id) ?? 'nothing'}, and says ${said}`, text);
    }
  }

  private readonly source: NoteSource = {
    note: (path) => this.now.note(path),
    checklistNotes: () => this.now.checklistNotes(),
    resolve: (target, from) => this.now.resolve(target, from),
  };

  private get now(): NoteSource {
    return this.versions[this.version === 0 ? 0 : 1];
  }

  private async set(before: string, id: string | undefined, { change, undone }: Extract<Step, { do: 'set' }>): Promise<void> {
    if (id === undefined) return;
    const outcome = await this.history.set(PATH, id, change);
    const after = await this.store.read(PATH);
    if (outcome !== 'written' && outcome !== 'unchanged') fail(`setting ${id} was ${outcome}`, before);
    this.compare(itemsIn(before), after, new Set([id]), `after ${id} was set`);
    expectSet(after, id, change);
    expectElsewhereSame(before, after, id);
    if (!undone || outcome !== 'written') return;
    await this.history.undo();
    if ((await this.store.read(PATH)) !== before) fail(`${id} was not taken back`, before);
  }

  private async bringOver(before: string, { retitled, undone }: Extract<Step, { do: 'version' }>): Promise<void> {
    this.version = 1 - this.version;
    const note = parseNote(PATH, before);
    const change = versionChangeOf({ ...this.source, note: (path) => (path === PATH ? note : this.source.note(path)) }, PATH);
    const chosen = new Set(change?.reworded.filter((_, at) => (retitled >> (at % 8)) % 2 === 1).map(({ answer }) => answer.blockId));
    const outcome = await this.history.record(PATH, (place) => bringUpToDate(place, PATH, { retitled: chosen }));
    if (outcome === 'refused' || outcome === 'missing') fail(`the version change was ${outcome}`, before);
    const after = await this.store.read(PATH);
    this.compare(itemsIn(before), after, new Set(), 'after a version change', ['remark']);
    if (undone && outcome === 'written') {
      await this.history.undo();
      if ((await this.store.read(PATH)) !== before) fail('the version change was not taken back', before);
    }
  }

  private async mend(before: string, { finding: at, undone }: Extract<Step, { do: 'mend' }>): Promise<void> {
    const { laid } = layNote(parseNote(PATH, before), this.source);
    const findings = laid ? findingsOf({ laid, today: TODAY, elsewhere: () => [] }).filter(isFixable) : [];
    const finding = findings[at % Math.max(1, findings.length)];
    if (!finding) return;
    const outcome = await this.history.record(PATH, (place) => mendFinding(place, finding, TODAY));
    if (outcome === 'refused') fail(`mending ${finding.code} was refused`, before);
    // A doubled block id is taken from the second, which never counted.
    const own = ['unknown-state', 'overdue-review', 'box-against-score'].includes(finding.code) ? [finding.blockId?.toLowerCase() ?? ''] : [];
    this.compare(itemsIn(before), await this.store.read(PATH), new Set(own), `after ${finding.code} was mended`);
    if (undone && outcome === 'written') {
      await this.history.undo();
      if ((await this.store.read(PATH)) !== before) fail('the mending was not taken back', before);
    }
  }

  /** Two devices answer, and git or sync brings both together by lines. */
  private async merge(base: string, { ours, theirs }: Extract<Step, { do: 'merge' }>): Promise<void> {
    const [mine, other] = [await this.answered(base, ours), await this.answered(base, theirs)];
    const merged = merge(linesOf(mine).lines, linesOf(base).lines, linesOf(other).lines, { excludeFalseConflicts: true });
    const text = joined(merged.result, base);
    const [was, my, their] = [itemsIn(base), itemsIn(mine), itemsIn(other)];
    const both = new Set([...ours, ...theirs].map(({ item }) => keyAt([...was.keys()], item)).filter((id) => id !== undefined));
    if (merged.conflict) {
      // Both sides stand in the text until a person chooses; here the one who is asked takes their own.
      for (const line of [...linesOf(mine).lines, ...linesOf(other).lines]) if (!base.includes(line) && !text.includes(line)) fail(`a merge lost “${line}”`, base);
      await this.store.process(PATH, () => mine);
      return;
    }
    await this.store.process(PATH, () => text);
    const read = itemsIn(text);
    this.compare(was, text, both, 'after a merge');
    for (const id of both) {
      for (const part of ['mark', ...FIELDS]) {
        const [a, b, c, d] = [was, my, their, read].map((each) => partOf(each, id, part));
        if (b === c && d !== b) fail(`a merge changed ${part} of ${id}`, text);
        if (a === b && d !== c && part === 'mark') fail(`a merge lost their ${part} of ${id}`, text);
        if (a === c && d !== b && part === 'mark') fail(`a merge lost our ${part} of ${id}`, text);
      }
    }
  }

  private async answered(base: string, answers: readonly { item: number; change: ItemChange }[]): Promise<string> {
    const store = new MemoryStore({ [PATH]: base });
    for (const { item, change } of answers) {
      const id = keyAt([...itemsIn(base).keys()], item);
      if (id !== undefined) await setItem({ store, atlas: this.source }, PATH, id, change);
    }
    return store.read(PATH);
  }

  /** What a person does to the lines. @returns the items that may be gone or changed */
  private async byHand(text: string, step: Exclude<Step, { do: 'set' | 'version' | 'mend' | 'merge' }>, keys: readonly string[]): Promise<ReadonlySet<string>> {
    if (!('item' in step)) {
      await this.store.process(PATH, () => (step.do === 'windows' ? text.replace(/\r?\n/g, '\r\n') : step.do === 'unix' ? text.replaceAll('\r\n', '\n') : text.replace(/^( {4})+/gm, (indent) => '\t'.repeat(indent.length / 4))));
      return new Set();
    }
    const { lines } = linesOf(text);
    const id = keyAt(keys, step.item);
    const block = id === undefined ? undefined : blockAt(lines, id);
    if (id === undefined || !block) return new Set();
    const gone = new Set<string>();
    const changed = reshaped(lines, block, step, { id, gone });
    await this.store.process(PATH, () => joined(changed, text));
    return gone;
  }

  /** Every answer is as it was, but for those that the step is about. */
  private compare(before: Answers, text: string, about: ReadonlySet<string>, when: string, free: readonly string[] = []): void {
    const after = itemsIn(text);
    for (const [id] of before) {
      if (about.has(id)) continue;
      for (const part of ['mark', ...FIELDS]) {
        const [was, is] = [partOf(before, id, part), partOf(after, id, part)];
        if (was !== is && !free.includes(part)) fail(`${when}, ${part} of ${id} is ${is}, and was ${was}`, text);
      }
    }
  }
}

interface Touched {
  id: string;
  gone: Set<string>;
}

function reshaped(lines: readonly string[], block: Block, step: Extract<Step, { item: number }>, { id, gone }: Touched): string[] {
  const own = lines.slice(block.start, block.end);
  const [head, tail] = [lines.slice(0, block.start), lines.slice(block.end)];
  const [first = ''] = own;
  if (step.do === 'move') {
    // Of an item that stands twice the first counts, and which that is may be another now.
    for (const key of itemsIn(own.join('\n')).keys()) if (lines.filter((line) => line.endsWith(` ^${key}`)).length > 1) gone.add(key);
    const rest = [...head, ...tail];
    const starts = rest.flatMap((line, at) => (/^[-*] \[.\] /.test(line) ? [at] : []));
    const at = starts[step.to % Math.max(1, starts.length)] ?? rest.length;
    return [...rest.slice(0, at), ...shifted(own, ''), ...rest.slice(at)];
  }
  if (step.do === 'reword') return [...head, first.replace(/(\[.\] ).*( \^[^ ]+)$/, '$1in **my** own `words`, see [[Elsewhere]]$2'), ...own.slice(1), ...tail];
  if (step.do === 'duplicate') return [...head, ...own, ...own, ...tail];
  if (step.do === 'nest') return nested(lines, block);
  if (step.do === 'strangeState') {
    gone.add(id);
    return [...head, first.replace(/\[.\]/, '[>]'), ...own.slice(1), ...tail];
  }
  if (step.do === 'loseId') {
    gone.add(id);
    return [...head, first.replace(/ \^[^ ]+$/, ''), ...own.slice(1), ...tail];
  }
  for (const key of itemsIn(own.join('\n')).keys()) gone.add(key);
  return [...head, ...tail];
}

/** Below the item before it, one level deeper; the first item of a list stays, as there is nothing to nest it in. */
function nested(lines: readonly string[], { start, end, indent }: Block): string[] {
  const before = lines[start - 1] ?? '';
  if (!/^\s*[-*] /.test(before) || (/^\s*/.exec(before)?.[0] ?? '').length < indent.length) return [...lines];
  const unit = lines.some((line) => line.startsWith('\t')) ? '\t' : '    ';
  return [...lines.slice(0, start), ...shifted(lines.slice(start, end), indent + unit), ...lines.slice(end)];
}

function expectSet(text: string, id: string, change: ItemChange): void {
  const answer = itemsIn(text).get(id);
  const marks: Record<string, string> = { open: ' ', underway: '/', met: 'x', notApplicable: '-' };
  if (change.state !== undefined && answer?.mark !== marks[change.state]) fail(`${id} was not set to ${change.state}`, text);
  for (const field of FIELDS) {
    const wanted = change[field]?.map(fieldValue);
    if (wanted && JSON.stringify([...(answer?.fields[field] ?? [])].sort()) !== JSON.stringify([...wanted].sort())) fail(`${field} of ${id} was not set`, text);
  }
}

/** Outside the item's block only the progress may be another. */
function expectElsewhereSame(before: string, after: string, id: string): void {
  const rest = (text: string): string => {
    const { lines } = linesOf(text);
    const block = blockAt(lines, id);
    return block ? [...lines.slice(0, block.start), ...lines.slice(block.end)].filter((line) => !line.startsWith('progress:')).join('\n') : text;
  };
  if (rest(before) !== rest(after)) fail(`setting ${id} touched other lines`, after);
  if (linesOf(before).end !== linesOf(after).end) fail('line ends were changed', after);
}

function partOf(answers: Answers, id: string, part: string): string {
  const answer = answers.get(id);
  return answer ? JSON.stringify(part === 'mark' ? answer.mark : answer.fields[part] ?? []) : 'nothing';
}

function keyAt(keys: readonly string[], at: number): string | undefined {
  return keys[at % Math.max(1, keys.length)];
}

function fail(sentence: string, text: string): never {
  throw new Error(`${sentence}:\n${text}`);
}
