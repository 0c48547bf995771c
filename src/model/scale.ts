import { isMapping, textOf, type PropertyValue } from './property';

/** How items of a maturity model are answered: by a step of a scale, where those of others are met or not. */
export interface Scale {
  /** From the lowest up; at least two, each with a value of its own. */
  steps: readonly ScaleStep[];
  /** The value from which on an item is met: that of a step above the lowest. */
  target: number;
}

export interface ScaleStep {
  value: number;
  /** What the step is called: `Managed`. */
  word: string | null;
}

/** So many stand beside each other on a line of the board. */
const MOST_STEPS = 11;

/**
 * Reads a `scale` property: a list of words, counted from 0; a mapping of values to words; or only the ends, `0-5`. The highest step is the target.
 * @returns what is wrong with it, where it does not read
 */
export function readScale(value: PropertyValue): Scale | { fault: string } {
  const steps = stepsIn(value)?.sort((a, b) => a.value - b.value);
  const target = steps?.at(-1)?.value;
  if (!steps || target === undefined || steps.length < 2) {
    return { fault: 'a scale is a list of words from the lowest step up, a mapping of numbers to words, or its ends, as in “0-5”.' };
  }
  return steps.length > MOST_STEPS ? { fault: `a scale has at most ${MOST_STEPS} steps, not ${steps.length}.` } : { steps, target };
}

/** The scale with another target, named by its value or its word; null where that is no step above the lowest. */
export function withTarget(scale: Scale, text: string): Scale | null {
  const step = readScore(scale, text);
  return step && step !== scale.steps[0] ? { ...scale, target: step.value } : null;
}

/** The step that a text names: `3`, `3 (Defined)`, `defined`; null for one that names none. */
export function readScore({ steps }: Scale, text: string): ScaleStep | null {
  const number = /^\d+(?:[.,]\d+)?(?![.,]?\d|[\p{L}%])/u.exec(text.trim())?.[0];
  const word = text.trim().toLowerCase();
  const value = number === undefined ? null : Number(number.replace(',', '.'));
  return steps.find((step) => (value === null ? step.word?.toLowerCase() === word : step.value === value)) ?? null;
}

/** A step as it is written below an item. */
export function stepText({ value, word }: ScaleStep): string {
  return word === null ? String(value) : `${value} (${word})`;
}

/** What a score makes of an item: nothing on the lowest step, all from the target on. */
export function stateOfScore({ steps, target }: Scale, { value }: ScaleStep): 'open' | 'underway' | 'met' {
  if (value >= target) return 'met';
  return value > (steps[0]?.value ?? 0) ? 'underway' : 'open';
}

/** How much of the way from the lowest step to the target a score is: 0 to 1. */
export function shareOfTarget({ steps, target }: Scale, { value }: ScaleStep): number {
  const lowest = steps[0]?.value ?? 0;
  return Math.min(1, Math.max(0, (value - lowest) / (target - lowest)));
}

function stepsIn(value: PropertyValue): ScaleStep[] | null {
  if (Array.isArray(value)) return value.map((each, at) => ({ value: at, word: textOf(each)?.replace(/\s+/g, ' ') ?? null }));
  if (isMapping(value)) return stepsOfMapping(Object.entries(value));
  const [, from = '0', to] = /^(?:(\d{1,3})\s*(?:-|–|to|\.\.)\s*)?(\d{1,3})$/.exec(textOf(value) ?? '') ?? [];
  if (to === undefined || Number(to) <= Number(from)) return null;
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => ({ value: Number(from) + at, word: null }));
}

function stepsOfMapping(entries: readonly [string, PropertyValue][]): ScaleStep[] | null {
  const steps = entries.map(([key, word]) => ({ value: Number(key), word: textOf(word)?.replace(/\s+/g, ' ') ?? null }));
  const values = new Set(steps.map(({ value }) => value));
  return values.size === steps.length && steps.every(({ value }) => Number.isFinite(value) && value >= 0) ? steps : null;
}
