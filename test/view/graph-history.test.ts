import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amend, historyOf, record, redo, undo, type ViewHistory } from '../../src/view/graph/view-history';

type Step = { kind: 'record'; value: number } | { kind: 'undo' } | { kind: 'redo' };

const steps = fc.array(fc.oneof(
  fc.record({ kind: fc.constant('record' as const), value: fc.integer() }),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({ kind: fc.constant('redo' as const) }),
), { maxLength: 80 });

function take(history: ViewHistory<number>, step: Step): ViewHistory<number> {
  if (step.kind === 'record') return record(history, step.value);
  return step.kind === 'undo' ? undo(history) : redo(history);
}

describe('the history of a view', () => {
  it('is that of a list with a finger on it', () => {
    fc.assert(fc.property(steps, (taken) => {
      let history = historyOf(0);
      let states = [0];
      let finger = 0;
      for (const step of taken) {
        history = take(history, step);
        if (step.kind === 'record') states = [...states.slice(0, ++finger), step.value];
        else finger = Math.min(states.length - 1, Math.max(0, finger + (step.kind === 'undo' ? -1 : 1)));
        expect(history.present).toBe(states[finger]);
        expect(history.future).toEqual(states.slice(finger + 1));
      }
    }));
  });

  it('takes back an undo as if nothing had been', () => {
    const history = record(record(historyOf('a'), 'b'), 'c');
    expect(redo(undo(history))).toEqual(history);
  });

  it('keeps no more than a hundred steps', () => {
    let history = historyOf(0);
    for (let i = 1; i <= 300; i += 1) history = record(history, i);
    expect(history.past).toHaveLength(100);
    expect(history.past[0]).toBe(200);
  });

  it('amends the present without a step', () => {
    const history = amend(record(historyOf('a'), 'b'), 'c');
    expect(undo(history).present).toBe('a');
  });
});
