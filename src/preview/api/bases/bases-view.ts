import type { AppHost } from '../app-host';
import { Component } from '../base/component';
import { fileOfLink } from '../workspace/link-target';
import type { PropertyId } from './base-config';
import type { FormulaContext } from './evaluate';
import type { BasesQueryResult } from './query-result';
import type { BasesViewConfig } from './view-config';

/** What a view of a base is made over: it holds the view and tells it of new rows. */
export class QueryController extends Component {
  constructor(readonly app: AppHost) {
    super();
  }
}

/** What plugins extend to draw a base. The base sets `config` and `data`, then calls `onDataUpdated`. */
export abstract class BasesView extends Component {
  abstract type: string;
  app: AppHost;
  // Set by the base before `onDataUpdated` is called for the first time.
  declare config: BasesViewConfig;
  declare data: BasesQueryResult;
  allProperties: PropertyId[] = [];
  /** For formulas in the view's settings. */
  formulaContext?: FormulaContext;

  constructor(controller: QueryController) {
    super();
    this.app = controller.app;
  }

  abstract onDataUpdated(): void;

  /** Makes a note, lets its front matter be changed, and opens it. */
  async createFileForView(baseFileName = 'Untitled', change?: (frontmatter: Record<string, unknown>) => void): Promise<void> {
    const file = await fileOfLink(this.app, baseFileName, '');
    if (!file) return;
    if (change) await this.app.fileManager.processFrontMatter(file, change);
    await this.app.workspace.getLeaf(true).openFile(file);
  }
}

/** A kind of view, as a plugin registers it. */
export interface BasesViewRegistration {
  name: string;
  icon: string;
  factory: (controller: QueryController, containerEl: HTMLElement) => BasesView;
  options?: (config: BasesViewConfig) => BasesOption[];
}

/** A setting of a view, shown in the base's toolbar. Of the kinds that the typings know, the preview draws those with a value of one line. */
export interface BasesOption {
  type: string;
  key?: string;
  displayName: string;
  default?: unknown;
  options?: Record<string, string>;
  items?: BasesOption[];
  min?: number;
  max?: number;
  step?: number;
  placeholder?: string;
  shouldHide?: () => boolean;
}

/** Which kinds of views there are. */
export class BasesRegistry {
  readonly views = new Map<string, BasesViewRegistration>();

  /** @throws when the kind is taken */
  register(type: string, registration: BasesViewRegistration): void {
    if (this.views.has(type)) throw new Error(`Attempting to register an existing Bases view "${type}"`);
    this.views.set(type, registration);
  }

  unregister(type: string): void {
    this.views.delete(type);
  }
}
