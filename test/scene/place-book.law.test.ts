import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Point } from '../../src/scene/camera';
import { FORCE_PLAN, type LayoutPlan } from '../../src/scene/layout/layout-plan';
import type { LayoutTask } from '../../src/scene/layout/layout-input';
import type { Placeable } from '../../src/scene/layout/layout-task';
import { PlaceBook } from '../../src/scene/layout/place-book';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const GROUPED: LayoutPlan = { kind: 'grouped', groups: null, names: [] };

/** Where everything stood, by id: what the book is to know, kept in the plainest way. */
class Memory {
  readonly places = new Map<string, Point>();
  readonly pins = new Set<string>();
  shown: readonly string[] = [];

  note(at: number): void {
    this.shown.forEach((id, node) => this.places.set(id, { x: at + node, y: -at }));
  }

  forgetUnpinned(): void {
    for (const id of this.places.keys()) if (!this.pins.has(id)) this.places.delete(id);
  }
}

const anyStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('scene' as const), ids: fc.shuffledSubarray(IDS), anew: fc.boolean(), plan: fc.constantFrom(FORCE_PLAN, FORCE_PLAN, FORCE_PLAN, GROUPED), indexed: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('note' as const), at: fc.integer({ min: 1, max: 1000 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pin' as const), node: fc.nat(IDS.length), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('recall' as const), ids: fc.subarray(IDS), pins: fc.subarray(IDS) }) },
);

const placesIn = (ids: readonly string[], places: ReadonlyMap<string, Point>): number[] => ids.flatMap((id) => [places.get(id)?.x ?? NaN, places.get(id)?.y ?? NaN]);
const sceneWith = (ids: readonly string[], plan: LayoutPlan, indexed: boolean): Placeable => ({
  plan, edges: [],
  nodes: ids.map((id) => ({ id, type: 'note', radius: 1 })),
  ...(indexed ? { index: new Map(ids.map((id, node) => [id, node])) } : {}),
});

it('knows where every node stood and which are pinned, whatever scenes come in between', () => {
  fc.assert(fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
    const [book, memory] = [new PlaceBook(), new Memory()];
    let kind: string | undefined;
    for (const step of steps) {
      if (step.kind === 'note') {
        book.note(Float32Array.from(memory.shown.flatMap((_, node) => [step.at + node, -step.at])));
        memory.note(step.at);
      } else if (step.kind === 'pin') {
        const id = memory.shown[step.node];
        book.pin(step.node, step.on);
        if (id !== undefined) memory.pins[step.on ? 'add' : 'delete'](id);
      } else if (step.kind === 'recall') {
        const places = new Map(step.ids.map((id, at) => [id, { x: at, y: at }]));
        book.recall({ places, pins: new Set(step.pins) });
        memory.places.clear();
        memory.pins.clear();
        for (const [id, place] of places) memory.places.set(id, place);
        for (const id of step.pins) memory.pins.add(id);
        [memory.shown, kind] = [[], undefined];
      } else {
        const { ids, plan, anew } = step;
        const turned = kind !== undefined && kind !== plan.kind;
        const from = turned && !anew ? placesIn(ids, memory.places) : placesIn(ids, new Map());
        if (anew || turned) memory.forgetUnpinned();
        const task: LayoutTask = book.task(sceneWith(ids, plan, step.indexed), anew);
        [memory.shown, kind] = [ids, plan.kind];
        expect([...task.places]).toEqual(placesIn(ids, memory.places));
        expect([...task.from]).toEqual(from);
        expect([...task.pinned]).toEqual(ids.map((id) => Number(memory.pins.has(id) && memory.places.has(id))));
      }
      expect(book.kept.places).toEqual(memory.places);
      expect(book.kept.pins).toEqual(memory.pins);
      memory.shown.forEach((id, node) => expect(book.isPinned(node)).toBe(memory.pins.has(id)));
    }
  }), { numRuns: 500 });
});
