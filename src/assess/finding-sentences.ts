import type { ItemState } from './state';

/** States as they read inside a sentence and in reports. */
export const STATE_WORDS: Readonly<Record<ItemState, string>> = {
  open: 'open',
  underway: 'under way',
  met: 'met',
  notApplicable: 'not applicable',
  unknown: 'not a known state',
};

/** What each finding says: one sentence, with what to do about it. */
export const SENTENCES = {
  'merge-conflict': () => 'A merge left two versions side by side here. Keep what is right of both, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  'missing-evidence': (title: string) => `“${title}” is met, but shows no evidence. Add a line “evidence::” under it.`,
  'missing-reason': (title: string) => `“${title}” is not applicable, but does not say why. Add a line “reason::” under it.`,
  'not-applicable-not-allowed': (title: string) => `“${title}” cannot be answered “not applicable”. Set it to open, under way or met.`,
  'overdue-review': (title: string, day: string) => `The review of “${title}” was due on ${day}. Look at it again, and set the day of the next review.`,
  'unreadable-date': (title: string, text: string) => `“${text}” under “${title}” is no date. Write it as 2026-10-01.`,
  'unreadable-score': (title: string, text: string, values: readonly number[]) => `“${text}” under “${title}” is no step of its scale. Write one of ${values.join(', ')}.`,
  'box-against-score': (title: string, score: string, isMet: boolean) => isMet
    ? `“${title}” has reached its target with ${score}, but its box is not ticked. The score counts: tick the box, or write another score.`
    : `“${title}” is ticked as met, but its score is ${score}, below the target. The score counts: untick the box, or write another score.`,
  'unreadable-target': (text: string) => `“${text}” is no step that an item of this framework could aim at. Correct the property “target”.`,
  'contradiction': (title: string, state: ItemState, other: { state: ItemState; title: string; framework: string }) =>
    `“${title}” is ${STATE_WORDS[state]}, but “${other.title}” of ${other.framework}, which asks the same, is ${STATE_WORDS[other.state]}. Look at both, and answer them alike.`,
  'unmet-group': (group: string, min: number, met: number) => `Of “${group}” at least ${min} must be met; ${met === 0 ? 'none is' : `only ${met} ${met === 1 ? 'is' : 'are'}`}.`,
  'unknown-state': (title: string, mark: string | null) => mark === null
    ? `“${title}” has lost its box. Put “[ ]” in front of it.`
    : `“[${mark}]” in front of “${title}” is not a known state; it counts as open. Write “[ ]”, “[/]”, “[x]” or “[-]”.`,
  'unknown-item': (title: string, framework: string) => `“${title}” is no item of ${framework}. Its line is kept, but does not count.`,
  'doubled-block-id': (blockId: string, title: string) => `The block id ^${blockId} stands here once more, at “${title}”; only the first counts.`,
  'withdrawn-item': (title: string, version: string) => `“${title}” was withdrawn with version ${version}. Its answer is kept, but does not count.`,
  'lost-block-id': (title: string, blockId: string) => `“${title}” has lost its block id. Put ^${blockId} at the end of its line.`,
  'added-item': (title: string, framework: string, version: string) => `“${title}” came to ${framework} with version ${version} and is not in this assessment yet.`,
  'missing-item': (title: string, framework: string) => `“${title}” of ${framework} is not in this assessment.`,
  'unknown-framework': (link: string | null) => link === null
    ? 'The assessment names no framework. Give it a property “framework” with a link to one.'
    : `No note with a checklist answers to “${link}”. Correct the property “framework”, or bring that note back.`,
} as const;
