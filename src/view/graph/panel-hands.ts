import type { Scene, SceneNode } from '../../scene/scene';
import type { GraphHost } from './graph-host';
import type { KeyDeed } from './keyboard';
import type { LensDesk } from './lens-desk';
import type { NodeDeeds } from './node-deeds';
import type { Selection } from './selection';

/** What hands work on. */
interface HandsOn {
  host: GraphHost;
  desk: LensDesk;
  deeds: NodeDeeds;
  selection: Selection;
  scene: () => Scene | undefined;
  /** Puts the keyboard's node; null for none. */
  focus: (node: number | null) => void;
  say: (sentence: string) => void;
}

/** What clicks and keys come to: opening, picking out, changing the view, and a word to who cannot see it. */
export class PanelHands {
  constructor(private readonly on: HandsOn) {}

  /** A click opens, or with Ctrl picks out; it is answered at once by the light on the node. */
  click(node: SceneNode | null, event: MouseEvent): void {
    const { deeds, host, scene, focus } = this.on;
    const picks = event.button === 0 && (event.ctrlKey || event.metaKey || event.shiftKey);
    if (!node) {
      if (!picks) deeds.clear();
      focus(null);
    } else if (picks) deeds.toggle(node);
    else {
      focus(scene()?.index.get(node.id) ?? null);
      host.intents.open(node, event);
    }
  }

  do(deed: KeyDeed, node: SceneNode): void {
    const { deeds } = this.on;
    switch (deed) {
      case 'pick': return deeds.toggle(node);
      case 'expand': return deeds.expand(node);
      case 'collapse': return deeds.collapse(node);
      case 'hide': return this.hide(node);
      case 'pin': return this.pin(node);
    }
  }

  /** What a deed on a node is done to: everything picked out where the node is a part of it, else the node alone. */
  targets(node: SceneNode): SceneNode[] {
    const scene = this.on.scene();
    return scene ? this.on.selection.withNode(scene, node) : [node];
  }

  /** Gives a node to be dropped into a note, as a link. */
  carry(node: SceneNode, event: DragEvent): void {
    const text = this.on.host.intents.linkText(this.targets(node));
    if (text === null) event.preventDefault();
    else event.dataTransfer?.setData('text/plain', text);
  }

  undo(): void {
    const { desk, host: { words }, say } = this.on;
    say(desk.undo() ? words.undone : words.nothingToUndo);
  }

  redo(): void {
    const { desk, host: { words }, say } = this.on;
    say(desk.redo() ? words.redone : words.nothingToRedo);
  }

  private hide(node: SceneNode): void {
    this.on.deeds.hide(this.targets(node));
    this.on.say(this.on.host.words.hidden(node.title));
  }

  private pin(node: SceneNode): void {
    const { deeds, host: { words }, say } = this.on;
    deeds.pin(this.targets(node));
    say(deeds.isPinned(node) ? words.pinned(node.title) : words.unpinned(node.title));
  }
}
