import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surveyVault, type NoteSource, type Survey } from '../../src/assess/survey';
import { SurveyMemory } from '../../src/assess/survey-memory';
import { LICENCES, SECURITY, vaultOf } from './checklist-vault';

const FILES: Record<string, string> = {
  'Licence compliance.md': LICENCES,
  'Security assurance.md': SECURITY,
  'Shop.md': '---\ntype: assessment\nframework: "[[Licence compliance]]"\nsubject: Shop\n---\n- [x] **Policy** ^licences-3-1-1\n    - evidence:: [[P]]\n- [ ] **Awareness** ^licences-3-1-2\n',
  'Safe.md': '---\ntype: assessment\nframework: "[[Security assurance]]"\nsubject: shop\n---\n- [-] **Security policy** ^security-4-1-1\n- [ ] **Metrics** ^security-4-1-2\n',
  'Till.md': '---\ntype: assessment\nframework: "[[Security assurance]]"\nsubject: Till\n---\n- [ ] **Security policy** ^security-4-1-1\n',
};

/** What a person may do to the vault; a text that is null is a note that is gone. */
const STEPS: readonly [string, (text: string | null) => string | null][] = [
  ['Shop.md', (text) => text?.replace('- [x] **Policy', '- [-] **Policy') ?? null],
  ['Shop.md', (text) => text?.replace('- [-] **Policy', '- [x] **Policy') ?? null],
  ['Safe.md', (text) => text?.replace('- [-]', '- [x]') ?? null],
  ['Safe.md', (text) => text?.replace('subject: shop', 'subject: Till') ?? null],
  ['Safe.md', (text) => (text === null ? (FILES['Safe.md'] ?? '') : null)],
  ['Licence compliance.md', (text) => text?.replace('    same-as: [security/4.1.1]\n', '') ?? null],
  ['Security assurance.md', (text) => (text === null ? SECURITY : null)],
  ['Shop 2026-01-01.md', (text) => (text === null ? (FILES['Shop.md'] ?? '') : null)],
];

/** A vault in which notes that did not change stay the same objects, as in an atlas. */
function following(): { change: (path: string, text: string | null) => void; source: () => NoteSource } {
  const files = { ...FILES };
  const kept = new Map(Object.keys(files).map((path) => [path, vaultOf({ [path]: files[path] ?? '' }).note(path)]));
  return {
    change(path, text) {
      if (text === null) delete files[path];
      else files[path] = text;
      kept.set(path, text === null ? undefined : vaultOf({ [path]: text }).note(path));
    },
    source: () => ({ ...vaultOf(files), note: (path) => kept.get(path), checklistNotes: () => [...kept.values()].filter((note) => note !== undefined) }),
  };
}

const plain = ({ assessments, issues, frameworks }: Survey): unknown => ({
  issues,
  frameworks: frameworks.map(({ path }) => path),
  assessments: assessments.map(({ assessment, isOlder, progress, findings, elsewhere }) => [assessment.path, isOlder, progress, findings, [...elsewhere].map(([item, tied]) => [item.id, tied.map(({ each }) => each.state)])]),
});

describe('a survey that remembers', () => {
  it('finds what a fresh one finds, whatever was changed in between', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: STEPS.length - 1 }), { maxLength: 12 }), (order) => {
      const memory = new SurveyMemory();
      const vault = following();
      const texts = new Map<string, string | null>(Object.entries(FILES));
      for (const index of order) {
        const [path, step] = STEPS[index] ?? ['', () => null];
        const text = step(texts.get(path) ?? null);
        texts.set(path, text);
        vault.change(path, text);
        expect(plain(surveyVault(vault.source(), '2026-11-21', memory))).toEqual(plain(surveyVault(vault.source(), '2026-11-21')));
      }
    }), { numRuns: 60 });
  });

  it('keeps the judgement of what nothing touched, and of nothing else', () => {
    const memory = new SurveyMemory();
    const vault = following();
    const before = surveyVault(vault.source(), '2026-11-21', memory).assessments;
    vault.change('Safe.md', (FILES['Safe.md'] ?? '').replace('- [-]', '- [x]'));
    const after = surveyVault(vault.source(), '2026-11-21', memory).assessments;
    const same = before.map((each, at) => [each.assessment.path, each === after[at]]);
    expect(same).toEqual([['Safe.md', false], ['Shop.md', false], ['Till.md', true]]);
    expect(surveyVault(vault.source(), '2026-11-22', memory).assessments.some((each, at) => each === after[at])).toBe(false);
  });
});
