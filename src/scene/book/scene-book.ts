import type { GraphChange } from '../../model/graph';
import type { Lens } from '../lens';
import { usualDegree } from '../node-size';
import { OpenScene } from './open-scene';
import type { Scene, WorkedScene } from '../scene';
import { growthBy, tieChanges, type TieChanges } from './tie-changes';
import { turnoverOf, type Turnover } from './turnover';

/** More nodes than this are not looked at one by one: to make the scene anew takes no longer, and can be done in steps. */
const MOST_NODES = 2000;

/** What changed in a graph: ids of nodes that came, changed or went; and of both ends of every tie that came or went, and maybe others. */
export type SceneChange = Pick<GraphChange, 'nodes' | 'touched'>;

/**
 * A scene that is brought in step with its graph as that changes by an edit: at the cost of what is next to the nodes that it touches, where a scene of ten
 * thousand nodes takes many milliseconds to make. The scenes that it gives share most of their lists with each other.
 */
export class SceneBook {
  private open: OpenScene | undefined;

  constructor(private worked: WorkedScene) {}

  get scene(): Scene {
    return this.worked.scene;
  }

  /**
   * Brings the scene in step with its graph. It is what `sceneOf` would give, but for the order of its nodes and edges; where not all nodes are drawn, those
   * stay that were the most important when the scene was made.
   * @returns the scene as it now is, and the same one where nothing differs; undefined where more would differ than can be followed: the scene is to be made
   * anew then. Of the scene given before, only its nodes are of use any more
   */
  patch({ nodes, touched }: SceneChange): Scene | undefined {
    const { worked, worked: { scene } } = this;
    if (!showsAllTies(worked.question.lens) || scene.absence !== null || nodes.size + touched.size > MOST_NODES) return undefined;
    const turnover = turnoverOf(worked, nodes);
    const changes = tieChanges(worked, turnover, touched);
    if (changes.size === 0 && isSame(turnover)) return scene;
    const usual = usualDegree(scene.nodes.length, scene.edges.length);
    if (this.usualAfter(turnover, changes) !== usual) return undefined;
    this.open ??= new OpenScene(worked, usual);
    this.worked = { ...worked, scene: this.open.change(scene, turnover, changes) };
    return this.worked.scene;
  }

  /** How many ties a node will usually have: all sizes hang on it. NaN where there will be no node. */
  private usualAfter({ came, gone }: Turnover, changes: TieChanges): number {
    const { nodes, edges } = this.scene;
    const growth = [...changes].reduce((sum, [key, tie]) => sum + growthBy(key, tie, this.worked), 0);
    const count = nodes.length + came.size - gone.size;
    return count === 0 ? NaN : usualDegree(count, edges.length + growth);
  }
}

function isSame({ came, gone, changed, undrawn }: Turnover): boolean {
  return came.size + gone.size + changed.size + undrawn.size === 0;
}

/** Of other lenses, which nodes are drawn depends on ties as well, or how large all of them are, or where they stand. */
function showsAllTies({ scope, layout, sizeBy, expanded, collapsed, relations, mentions }: Lens): boolean {
  return scope.kind === 'whole' && layout === 'force' && sizeBy === 'links' && expanded.length === 0 && collapsed.length === 0 && relations === null && mentions;
}
