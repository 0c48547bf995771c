import type { Scene, SceneNode } from '../../scene/scene';
import { nodeAfter, nodeTowards, type Direction } from '../../scene/walk';
import type { GraphCanvas } from './canvas/graph-canvas';

/** What the keyboard asks of the pane around the canvas. */
export interface KeyboardEvents {
  scene(): Scene | undefined;
  open(node: SceneNode, event: KeyboardEvent): void;
  around(node: SceneNode): void;
  menu(node: SceneNode, index: number): void;
  search(): void;
  help(): void;
  undo(): void;
  redo(): void;
  deed(deed: KeyDeed, node: SceneNode): void;
  /** A number key on a checklist item: open, under way, met, not applicable, or a step of its scale. */
  answer(node: SceneNode, state: 0 | 1 | 2 | 3): void;
  selectAll(): void;
  showHidden(): void;
  /** Escape, with nothing focused. @returns whether there was anything to let go */
  escape(): boolean;
  /** The keyboard stands on another node, or on none. */
  focused(node: SceneNode | undefined): void;
}

const ARROWS: Record<string, { direction: Direction; x: number; y: number }> = {
  ArrowLeft: { direction: 'left', x: 1, y: 0 },
  ArrowRight: { direction: 'right', x: -1, y: 0 },
  ArrowUp: { direction: 'up', x: 0, y: 1 },
  ArrowDown: { direction: 'down', x: 0, y: -1 },
};

/** What a key does to the node that the keyboard stands on. */
export type KeyDeed = 'pick' | 'expand' | 'collapse' | 'hide' | 'pin';

const DEEDS: Record<string, KeyDeed> = { ' ': 'pick', 'e': 'expand', 'c': 'collapse', 'h': 'hide', 'p': 'pin', 'Delete': 'hide' };

const STATES: Record<string, 0 | 1 | 2 | 3> = { 1: 0, 2: 1, 3: 2, 4: 3 };

const PAN = 60;
export const ZOOM_STEP = 1.4;

/** Everything that hands do on the canvas, from the keyboard: walking from node to node, opening, moving the picture. */
export class Keyboard {
  constructor(private readonly canvas: GraphCanvas, private readonly events: KeyboardEvents) {
    canvas.stage.canvas.addEventListener('keydown', (event) => {
      if (!this.answer(event)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  /** Moves to a node, brings it into view and says its name. */
  focus(node: number | null): void {
    this.canvas.focus(node);
    this.events.focused(node === null ? undefined : this.events.scene()?.nodes[node]);
  }

  /** @returns whether the key was one of the graph's */
  private answer(event: KeyboardEvent): boolean {
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    const arrow = ARROWS[event.key];
    if (arrow && !modified) return event.shiftKey ? done(this.canvas.pan(arrow.x * PAN, arrow.y * PAN)) : this.walk(arrow.direction);
    if (event.key === 'Enter' && !event.shiftKey) return this.withFocused((node) => this.events.open(node, event));
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) return this.withFocused((node, index) => this.events.menu(node, index));
    if (event.ctrlKey || event.metaKey) return !event.altKey && this.answerModified(event);
    return !modified && (this.answerDeed(event) || this.answerPlain(event.key));
  }

  private answerModified({ key, shiftKey }: KeyboardEvent): boolean {
    switch (key.toLowerCase()) {
      case 'z': return done(shiftKey ? this.events.redo() : this.events.undo());
      case 'y': return done(this.events.redo());
      case 'a': return done(this.events.selectAll());
      default: return false;
    }
  }

  private answerDeed({ key, shiftKey }: KeyboardEvent): boolean {
    if (shiftKey && key.toLowerCase() === 'h') return done(this.events.showHidden());
    const deed = DEEDS[key.length === 1 ? key.toLowerCase() : key];
    if (deed) return this.withFocused((node) => this.events.deed(deed, node));
    const state = STATES[key];
    return state !== undefined && this.withFocused((node) => this.events.answer(node, state));
  }

  private answerPlain(key: string): boolean {
    switch (key) {
      case 'Home': return this.step(null, 1);
      case 'End': return this.step(null, -1);
      case 'PageDown': return this.step(this.canvas.focused, 1);
      case 'PageUp': return this.step(this.canvas.focused, -1);
      case 'Enter': case 'l': case 'L': return this.withFocused((node) => this.events.around(node));
      case '+': case '=': return done(this.canvas.zoomBy(ZOOM_STEP));
      case '-': case '_': return done(this.canvas.zoomBy(1 / ZOOM_STEP));
      case '0': return done(this.canvas.fit());
      case '/': return done(this.events.search());
      case '?': return done(this.events.help());
      case 'Escape': return this.canvas.focused === null ? this.events.escape() : done(this.focus(null));
      default: return false;
    }
  }

  private walk(direction: Direction): boolean {
    const scene = this.events.scene();
    const { focused, positions } = this.canvas;
    if (!scene) return false;
    if (focused === null) return this.step(null, 1);
    return done(this.focus(nodeTowards(scene, positions, focused, direction) ?? focused));
  }

  private step(from: number | null, steps: number): boolean {
    const scene = this.events.scene();
    return scene !== undefined && done(this.focus(nodeAfter(scene, from, steps)));
  }

  private withFocused(use: (node: SceneNode, index: number) => void): boolean {
    const { focused } = this.canvas;
    const node = focused === null ? undefined : this.events.scene()?.nodes[focused];
    if (focused === null || !node) return false;
    use(node, focused);
    return true;
  }
}

/** For keys that are always answered. */
function done(_: void): true {
  return true;
}
