import { describe, expect, it } from 'vitest';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { settle, startLayout } from '../../src/scene/layout/layout';
import { layoutTask } from '../../src/scene/layout/layout-task';
import { sceneOf } from '../../src/scene/scene';
import { LayoutDesk } from '../../src/worker/layout-desk';
import type { LayoutAnswer } from '../../src/worker/layout-messages';
import { notesAndLinks } from '../scene/graph-of';

/** A thread whose clock moves with every look at it, and whose turns come when they are asked for. */
function thread(): { desk: LayoutDesk; answers: LayoutAnswer[]; turn: () => boolean } {
  const answers: LayoutAnswer[] = [];
  const turns: (() => void)[] = [];
  let now = 0;
  const desk = new LayoutDesk({
    postMessage: (answer) => answers.push(answer),
    setTimeout: (act) => turns.push(act),
    performance: { now: () => (now += 1) },
  });
  return { desk, answers, turn: () => { const act = turns.shift(); act?.(); return act !== undefined; } };
}

const scene = sceneOf(notesAndLinks('abcdef', 'ab', 'bc', 'cd', 'ef'), DEFAULT_LENS);

/** Draws every answer until nothing is busy. */
function drawAll({ desk, answers, turn }: ReturnType<typeof thread>, run: number): LayoutAnswer | undefined {
  let drawn = 0;
  for (let rounds = 0; rounds < 2000; rounds++) {
    while (turn());
    const answer = answers[drawn];
    if (!answer) return answers.at(-1);
    drawn += 1;
    if (!answer.busy) return answer;
    desk.take({ kind: 'next', run, spent: answer.positions });
  }
  return undefined;
}

describe('the desk of the layout worker', () => {
  it('comes to the same places as a layout on the page', () => {
    const worker = thread();
    worker.desk.take({ kind: 'start', run: 1, task: layoutTask(scene) });
    expect([...(drawAll(worker, 1)?.positions ?? [])]).toEqual([...settle(startLayout(layoutTask(scene)))]);
  });

  it('rests while nobody draws what it answered', () => {
    const { desk, answers, turn } = thread();
    desk.take({ kind: 'start', run: 1, task: layoutTask(scene) });
    while (turn());
    expect(answers).toHaveLength(1);
    expect(answers[0]?.busy).toBe(true);
    expect(turn()).toBe(false);
  });

  it('has nothing more to say once all has come to rest, however often it is asked', () => {
    const worker = thread();
    worker.desk.take({ kind: 'start', run: 1, task: layoutTask(scene) });
    const rested = drawAll(worker, 1);
    const { length } = worker.answers;
    worker.desk.take({ kind: 'next', run: 1, spent: rested?.positions ?? new Float32Array(0) });
    while (worker.turn());
    expect(worker.answers).toHaveLength(length);
  });

  it('answers nothing any more for a scene that is gone', () => {
    const worker = thread();
    worker.desk.take({ kind: 'start', run: 1, task: layoutTask(scene) });
    worker.desk.take({ kind: 'start', run: 2, task: layoutTask(scene) });
    worker.desk.take({ kind: 'next', run: 1, spent: new Float32Array(12) });
    drawAll(worker, 2);
    expect(new Set(worker.answers.map(({ run }) => run))).toEqual(new Set([2]));
  });

  it('takes up work again for a node that is dragged', () => {
    const worker = thread();
    worker.desk.take({ kind: 'start', run: 1, task: layoutTask(scene) });
    const rested = drawAll(worker, 1);
    worker.desk.take({ kind: 'next', run: 1, spent: rested?.positions ?? new Float32Array(0) });
    while (worker.turn());
    worker.answers.length = 0;
    worker.desk.take({ kind: 'pin', run: 1, node: 0, place: { x: 500, y: 0 } });
    worker.desk.take({ kind: 'next', run: 1, spent: new Float32Array(12) });
    const last = drawAll(worker, 1);
    expect([...(last?.positions.slice(0, 2) ?? [])]).toEqual([500, 0]);
  });
});
