import { describe, expect, it } from 'vitest';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { NO_PLACES, type LensPlaces } from '../../src/scene/lens-places';
import { sceneOf, type Scene } from '../../src/scene/scene';
import { lensKey } from '../../src/view/graph/lens-key';
import { PlaceKeeper } from '../../src/view/graph/place-keeper';
import { notesAndLinks } from '../scene/graph-of';

const SCENE = sceneOf(notesAndLinks('ab', 'ab'), DEFAULT_LENS);
const NOTHING = sceneOf(notesAndLinks(''), DEFAULT_LENS);

/** A picture of two nodes, and a store that counts what is written. */
class Desk {
  places = placesAt(1, 2);
  scene: Scene | undefined = SCENE;
  writes = 0;
  readonly stored = new Map<string, LensPlaces>();
  readonly keeper = new PlaceKeeper({
    read: (key) => this.stored.get(key) ?? NO_PLACES,
    write: (key, places) => {
      this.writes += 1;
      this.stored.set(key, places);
    },
    soon: (keep) => (this.due = keep),
  }, { canvas: () => ({ places: this.places, recall: (kept) => (this.places = kept) }), scene: () => this.scene, lens: () => DEFAULT_LENS });
  private due: (() => void) | undefined;

  begin(scene = SCENE): boolean {
    this.scene = scene;
    return this.keeper.begin(scene);
  }

  /** Some seconds go by. */
  wait(): void {
    this.due?.();
    this.due = undefined;
  }
}

function placesAt(x: number, y: number, ...pins: string[]): LensPlaces {
  return { places: new Map([['a.md', { x, y }], ['b.md', { x: y, y: x }]]), pins: new Set(pins) };
}

describe('the places of a picture', () => {
  it('are kept once the nodes have stood for a while, as they then stand', () => {
    const desk = new Desk();
    desk.begin();
    desk.keeper.rested();
    expect(desk.writes).toBe(0);
    desk.places = placesAt(3, 4);
    desk.wait();
    expect(desk.stored.get(lensKey(DEFAULT_LENS))).toEqual(placesAt(3, 4));
  });

  it('are kept in no moment before the nodes stood once: half an arrangement would be taken for a whole one', () => {
    const desk = new Desk();
    desk.begin();
    desk.keeper.keep();
    expect(desk.writes).toBe(0);
    desk.keeper.rested();
    desk.keeper.keep();
    expect(desk.writes).toBe(1);
    desk.keeper.anew = true;
    desk.begin();
    desk.places = placesAt(50, 60);
    desk.keeper.keep();
    expect(desk.writes).toBe(1);
  });

  it('are there for the first scene that shows nodes: a vault that is still being read shows none', () => {
    const desk = new Desk();
    desk.stored.set(lensKey(DEFAULT_LENS), placesAt(3, 4));
    desk.keeper.recall();
    expect([desk.begin(NOTHING), desk.begin(), desk.begin()]).toEqual([false, false, false]);
  });

  it('are found from the beginning by the first nodes where none were kept', () => {
    const desk = new Desk();
    desk.keeper.recall();
    expect([desk.begin(NOTHING), desk.begin(), desk.begin()]).toEqual([true, true, false]);
  });

  it('are kept in the middle of a move where the picture stood before', () => {
    const desk = new Desk();
    desk.begin();
    desk.keeper.rested();
    desk.begin();
    desk.places = placesAt(7, 8);
    desk.keeper.keep();
    expect(desk.writes).toBe(1);
  });

  it('are not written again where nothing moved by as much as a unit, nor where they come from', () => {
    const desk = new Desk();
    desk.stored.set(lensKey(DEFAULT_LENS), placesAt(1, 2));
    desk.keeper.recall();
    expect(desk.begin()).toBe(false);
    desk.places = placesAt(1.2, 1.9);
    desk.keeper.keep();
    expect(desk.writes).toBe(0);
    desk.places = placesAt(1.6, 1.9);
    desk.keeper.keep();
    desk.keeper.keep();
    expect(desk.writes).toBe(1);
  });

  it.each([
    ['a pin is set', placesAt(1, 2, 'a.md')],
    ['another node is there', { ...placesAt(1, 2), places: new Map([['a.md', { x: 1, y: 2 }], ['c.md', { x: 2, y: 1 }]]) }],
    ['a node is gone', { ...placesAt(1, 2), places: new Map([['a.md', { x: 1, y: 2 }]]) }],
  ])('are written again where %s', (_, places) => {
    const desk = new Desk();
    desk.begin();
    desk.keeper.rested();
    desk.wait();
    desk.places = places;
    desk.keeper.keep();
    expect(desk.stored.get(lensKey(DEFAULT_LENS))).toEqual(places);
    expect(desk.writes).toBe(2);
  });

  it('are written again where one pin is set for another', () => {
    const desk = new Desk();
    desk.stored.set(lensKey(DEFAULT_LENS), placesAt(1, 2, 'a.md'));
    desk.keeper.recall();
    desk.places = placesAt(1, 2, 'b.md');
    desk.keeper.keep();
    expect(desk.writes).toBe(1);
  });

  it('of an empty picture are not kept, and what comes into it is arranged from the beginning', () => {
    const desk = new Desk();
    expect(desk.begin(NOTHING)).toBe(true);
    desk.keeper.rested();
    desk.keeper.keep();
    desk.scene = undefined;
    desk.keeper.keep();
    expect(desk.writes).toBe(0);
    expect(desk.begin()).toBe(true);
    expect(desk.begin()).toBe(false);
  });
});
