import type { BasesView, Command, Component, HoverParent, ItemView, TFile } from 'obsidian';
import type { CommandId } from '../app/words/front';
import type { BasesName, BlockName, ViewName } from './front/front-names';
import type { ViewBody } from './view-body';

/** What a command does. Which of them is asked for is said in front-commands.ts. */
export interface Deed extends Pick<Command, 'callback' | 'checkCallback' | 'editorCallback' | 'editorCheckCallback'> {
  /** For the note that is open. */
  onNote?: (file: TFile) => void;
}

/** A code block in a note, to be filled. */
export interface BlockPlace {
  el: HTMLElement;
  source: string;
  /** Path of the note that it stands in. */
  sourcePath: string;
}

/** A view of a base, to be filled. */
export interface BasesPlace {
  el: HTMLElement;
  view: BasesView & HoverParent;
}

/** What a view of a base shows. */
export interface BasesBody extends Component {
  /** The rows of the base are others. */
  update(): void;
}

/** What the features do behind what stands in the app from the start: each gives its part once, when it is registered. */
export class Features {
  readonly commands = new Map<CommandId, Deed>();
  readonly views = new Map<ViewName, (view: ItemView & HoverParent) => Promise<ViewBody>>();
  readonly blocks = new Map<BlockName, (place: BlockPlace) => Promise<Component>>();
  readonly bases = new Map<BasesName, (place: BasesPlace) => Promise<BasesBody>>();
  /** Lets a person answer the item of a note beside an element. */
  answerItem: (path: string, blockId: string, el: HTMLElement) => void = () => undefined;
}
