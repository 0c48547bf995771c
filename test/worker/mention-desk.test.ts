import { describe, expect, it } from 'vitest';
import { parseNote } from '../../src/parse/parse-note';
import { unpackMentions } from '../../src/suggest/found-mentions';
import type { AtlasName } from '../../src/suggest/atlas-name';
import { caseRuleOf } from '../../src/suggest/names';
import { MentionDesk } from '../../src/worker/mention-desk';
import type { MentionAnswer } from '../../src/worker/mention-messages';

const names = ['TODO Group', 'CERN'].map((text): AtlasName => ({ text, target: `${text}.md`, kind: 'title', rule: caseRuleOf(text), countable: false }));

function answersOf(requests: Parameters<MentionDesk['take']>[0][]): MentionAnswer[] {
  const answers: MentionAnswer[] = [];
  // As between threads: nothing but copies arrive.
  const desk = new MentionDesk({ postMessage: (answer) => answers.push(structuredClone(answer)) });
  for (const request of requests) desk.take(structuredClone(request));
  return answers;
}

describe('the worker that looks for mentions', () => {
  it('finds names in prose, note by note, and in chosen properties as a whole', () => {
    const text = '---\nhost: CERN\nnotes: CERN and more\n---\n# CERN\n\nThe TODO Group met `CERN`.\n';
    const [answer] = answersOf([
      { kind: 'names', names },
      { kind: 'notes', task: 7, notes: [{ path: 'a.md', text: 'Nothing.\n' }, { path: 'b.md', text }], headings: false, properties: ['host', 'notes'] },
    ]);
    expect(answer?.task).toBe(7);
    expect(answer?.notes[0]?.found).toEqual([]);
    const mentions = unpackMentions(answer?.notes[1]?.found ?? [], text, names);
    expect(mentions.map((mention) => [mention.text, mention.start, mention.forms.map(({ name }) => name)])).toEqual([
      ['CERN', 10, [names[1]]], ['TODO Group', text.indexOf('TODO Group'), [names[0]]],
    ]);
  });

  it('finds the same where what is closed was sent along', () => {
    const text = '---\nhost: CERN\n---\n# CERN\n\nThe TODO Group met `CERN` and <code>CERN</code> and [[CERN]].\n';
    const task = { kind: 'notes', task: 1, headings: true, properties: ['host'] } as const;
    const [read, sent] = answersOf([
      { kind: 'names', names }, { ...task, notes: [{ path: 'a.md', text }] }, { ...task, notes: [{ path: 'a.md', text, masks: parseNote('a.md', text).masks }] },
    ]);
    expect(sent?.notes[0]?.found).toHaveLength(3);
    expect(sent).toEqual(read);
  });

  it('looks for the names that it was told last', () => {
    const task = { kind: 'notes', task: 1, notes: [{ path: 'a.md', text: 'CERN.\n' }], headings: false, properties: [] } as const;
    const [before, after] = answersOf([{ kind: 'names', names: names.slice(0, 1) }, task, { kind: 'names', names }, { ...task, task: 2 }]);
    expect(before?.notes[0]?.found).toEqual([]);
    expect(after?.notes[0]?.found).toHaveLength(1);
  });
});
