import { describe, expect, it } from 'vitest';
import { Atlas } from '../../src/graph/atlas';
import { parseNote } from '../../src/parse/parse-note';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { sceneOf, type Scene } from '../../src/scene/scene';
import type { SceneChange } from '../../src/scene/book/scene-book';
import { SceneFeed } from '../../src/view/graph/scene-feed';
import { put } from '../graph/vault';

const NOTES = 2500;
const FRAME = 16;

/** A vault in which every note names another that nobody wrote, and a feed of its scenes by a clock that goes on with each look. */
class Vault {
  readonly atlas = new Atlas();
  begun = 0;
  progress: number | undefined;
  private time = 0;
  readonly feed = new SceneFeed({
    graph: this.atlas.graph,
    revision: () => this.atlas.revision,
    loading: () => null,
    facts: { progress: ({ id }) => (id === '7.md' ? this.progress : undefined) },
    changedFacts: () => {
      this.begun += 1;
      return new Set(['7.md']);
    },
  }, () => (this.time += 2));

  constructor() {
    put(this.atlas, ...Array.from({ length: NOTES }, (_, at) => parseNote(`${at}.md`, `About [[Unwritten ${at}]].\n`)));
  }

  write(path: string): void {
    put(this.atlas, parseNote(path, 'Written.\n'));
  }

  change(change: SceneChange): void {
    this.feed.graphChanged({ ...change, facts: false });
  }

  frame(): Scene | undefined {
    this.time += FRAME;
    return this.feed.go(DEFAULT_LENS);
  }

  /** Frames until the scene is done. */
  scene(): Scene {
    for (;;) {
      const scene = this.frame();
      if (scene) return scene;
    }
  }
}

describe('scenes, worked out over frames', () => {
  it('are of the graph as it is, though it changes on the way before that is told', () => {
    const vault = new Vault();
    expect(vault.frame()).toBeUndefined();
    // What a note named stands in the graph no more.
    for (let at = 0; at < NOTES; at += 50) vault.write(`Unwritten ${at}.md`);
    const scene = vault.scene();
    expect(scene.nodes.map(({ id }) => id)).toEqual(sceneOf(vault.atlas.graph, DEFAULT_LENS).nodes.map(({ id }) => id));
    expect(vault.feed.stale).toBe(false);
  });

  it('are not begun again and again while notes keep coming, but once that ceases', () => {
    const vault = new Vault();
    for (let at = 0; at < 40; at++) {
      expect(vault.frame()).toBeUndefined();
      vault.write(`New ${at}.md`);
      vault.feed.graphChanged();
    }
    expect(vault.begun).toBe(1);
    expect(vault.feed.wait).toBeGreaterThan(0);
    expect(vault.scene().index.has('New 39.md')).toBe(true);
    expect(vault.begun).toBe(2);
  });

  it('are begun at once for another lens, and for a change that comes alone', () => {
    const vault = new Vault();
    vault.frame();
    vault.feed.graphChanged();
    vault.feed.spoil();
    expect(vault.feed.wait).toBe(0);
    vault.scene();
    vault.write('New.md');
    vault.feed.graphChanged();
    expect(vault.feed.wait).toBe(0);
  });

  it('are brought in step within a frame where only a tie came', () => {
    const vault = new Vault();
    vault.scene();
    vault.change(put(vault.atlas, parseNote('7.md', 'About [[Unwritten 7]] and [[9]].\n')));
    expect(vault.feed.stale).toBe(true);
    const scene = vault.frame();
    expect(scene?.edges).toHaveLength(NOTES + 1);
    expect(scene?.nodes).toEqual(sceneOf(vault.atlas.graph, DEFAULT_LENS).nodes);
    expect([vault.begun, vault.feed.stale]).toEqual([1, false]);
  });

  it('are brought in step now and then while ties keep coming', () => {
    const vault = new Vault();
    vault.scene();
    const shown: number[] = [];
    for (let at = 0; at < 60; at++) {
      vault.change(put(vault.atlas, parseNote(`${at}.md`, `About [[Unwritten ${at}]] and [[${at + 100}]].\n`)));
      const scene = vault.frame();
      if (scene) shown.push(scene.edges.length - NOTES);
    }
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.length).toBeLessThan(12);
    expect(vault.scene().edges).toHaveLength(NOTES + 60);
    // Each time that ties have become more by a step, all sizes are others.
    expect(vault.begun).toBeLessThan(5);
  });

  it('are brought in step where only what is known of nodes is another', () => {
    const vault = new Vault();
    vault.scene();
    vault.progress = 70;
    vault.feed.graphChanged({ nodes: new Set(), touched: new Set(), facts: true });
    const scene = vault.frame();
    expect(scene?.nodes[scene.index.get('7.md') ?? -1]?.progress).toBe(70);
    // Asked once for the scene that was made, and once for what differs.
    expect(vault.begun).toBe(2);
  });

  it('stay as they are where a tie came and went again', () => {
    const vault = new Vault();
    vault.scene();
    for (const text of ['About [[Unwritten 7]] and [[9]].\n', 'About [[Unwritten 7]].\n']) vault.change(put(vault.atlas, parseNote('7.md', text)));
    while (vault.feed.stale) expect(vault.frame()).toBeUndefined();
    expect(vault.begun).toBe(1);
  });

  it('are brought in step where a node came with the tie, and made anew for another lens', () => {
    const vault = new Vault();
    vault.scene();
    vault.change(put(vault.atlas, parseNote('7.md', 'About [[Unwritten 7]] and [[Nobody]].\n')));
    expect(vault.frame()?.index.has('?Nobody')).toBe(true);
    vault.feed.spoil();
    vault.change({ nodes: new Set(), touched: new Set(['7.md']) });
    expect(vault.scene().nodes).toHaveLength(2 * NOTES + 1);
    expect(vault.begun).toBe(2);
  });
});
