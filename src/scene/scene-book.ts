import type { Lens } from './lens';
import { usualDegree } from './node-size';
import { OpenScene } from './open-scene';
import type { Scene, WorkedScene } from './scene';
import { growthBy, tieChanges } from './tie-changes';

/**
 * A scene that is brought in step with its graph where only ties came or went, as by most edits that are seen at all: at the cost of what is next to
 * their ends, where a scene of ten thousand nodes takes many milliseconds to make. The scenes that it gives share their lists with each other.
 */
export class SceneBook {
  private open: OpenScene | undefined;

  constructor(private worked: WorkedScene) {}

  get scene(): Scene {
    return this.worked.scene;
  }

  /**
   * Brings the scene in step with its graph, whose nodes are as they were. It is what `sceneOf` would give, but for the order of its edges; where not all nodes
   * are drawn, those stay that were the most important when the scene was made.
   * @param touched ids: both ends of every tie that came or went, and maybe others
   * @returns the scene as it now is, and the same one where nothing differs; undefined where more would differ than ties and what comes of them: the scene
   * is to be made anew then. The scene given before is of no use any more
   */
  patch(touched: Iterable<string>): Scene | undefined {
    const { worked } = this;
    const nodes = showsAllTies(worked.question.lens) ? indexesOf(touched, worked) : undefined;
    if (!nodes) return undefined;
    const changes = tieChanges(worked, nodes);
    if (changes.size === 0) return worked.scene;
    const { scene } = worked;
    const growth = [...changes].reduce((sum, [key, tie]) => sum + growthBy(key, tie, worked), 0);
    const usual = usualDegree(scene.nodes.length, scene.edges.length);
    if (usualDegree(scene.nodes.length, scene.edges.length + growth) !== usual) return undefined;
    this.open ??= new OpenScene(worked, usual);
    this.worked = { ...worked, scene: this.open.change(scene, changes) };
    return this.worked.scene;
  }
}

/** Of other lenses, which nodes are drawn depends on ties as well, or how large all of them are, or where they stand. */
function showsAllTies({ scope, layout, sizeBy, expanded, collapsed, relations, mentions }: Lens): boolean {
  return scope.kind === 'whole' && layout === 'force' && sizeBy === 'links' && expanded.length === 0 && collapsed.length === 0 && relations === null && mentions;
}

/** The touched nodes that are drawn; undefined where the lens lets others through than before. */
function indexesOf(touched: Iterable<string>, { scene: { index }, question, ids }: WorkedScene): number[] | undefined {
  const found: number[] = [];
  for (const id of touched) {
    if (question.passes(id) !== ids.has(id)) return undefined;
    const node = index.get(id);
    if (node !== undefined) found.push(node);
  }
  return found;
}
