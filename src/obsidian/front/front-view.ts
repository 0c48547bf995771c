import { ItemView, Scope, type HoverPopover, type Plugin, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { failureSentence } from '../../app/words/error';
import { FRONT_WORDS } from '../../app/words/front';
import type { Features } from '../features';
import { BOARD_VIEW, CHECKLIST_VIEW, DASHBOARD_VIEW, GRAPH_VIEW, LINK_PANEL, LINK_REVIEW, type ViewName } from './front-names';
import type { Late } from '../late';
import type { ViewBody } from '../view-body';

interface Look {
  title: string;
  icon: string;
  /** Whether it is navigated itself, rather than following the note being read or standing beside it. */
  isNavigated: boolean;
}

const VIEWS: Record<ViewName, Look> = {
  [GRAPH_VIEW]: { title: FRONT_WORDS.graph, icon: 'waypoints', isNavigated: true },
  [CHECKLIST_VIEW]: { title: FRONT_WORDS.checklist, icon: 'list-checks', isNavigated: false },
  [BOARD_VIEW]: { title: FRONT_WORDS.board, icon: 'square-check-big', isNavigated: true },
  [DASHBOARD_VIEW]: { title: FRONT_WORDS.dashboard, icon: 'chart-bar-stacked', isNavigated: true },
  [LINK_PANEL]: { title: FRONT_WORDS.linkPanel, icon: 'file-symlink', isNavigated: false },
  [LINK_REVIEW]: { title: FRONT_WORDS.linkReview, icon: 'list-filter', isNavigated: false },
};

export function registerViews(plugin: Plugin, features: Late<Features>): void {
  for (const name of namesOf(VIEWS)) {
    // The app may ask for a view's type while the view is being made.
    const NamedView = class extends FrontView {
      override getViewType(): ViewName {
        return name;
      }
    };
    plugin.registerView(name, (leaf) => new NamedView(leaf, features));
  }
}

/**
 * A view that the app can restore at a start. Its body comes when the features are there: a workspace never waits for it, and what it kept of the view is
 * held until then.
 */
export abstract class FrontView extends ItemView {
  hoverPopover: HoverPopover | null = null;
  private body: ViewBody | undefined;
  private kept: Readonly<Record<string, unknown>> | undefined;
  private isOpen = false;
  /** Whether the body has been built, and takes what is kept. */
  private isBuilt = false;

  constructor(leaf: WorkspaceLeaf, private readonly features: Late<Features>) {
    super(leaf);
    const { icon, isNavigated } = VIEWS[this.getViewType()];
    this.icon = icon;
    this.navigation = isNavigated;
    if (this.getViewType() === GRAPH_VIEW) this.scope = this.searchScope();
  }

  abstract override getViewType(): ViewName;

  override getDisplayText(): string {
    return VIEWS[this.getViewType()].title;
  }

  /** Puts the focus where the keys are. */
  takeFocus(): void {
    this.body?.takeFocus();
  }

  override onResize(): void {
    this.body?.resize();
  }

  override async onOpen(): Promise<void> {
    this.isOpen = true;
    const { now, ready } = this.features;
    const filled = now ? this.fill(now) : ready.then((features) => this.fill(features));
    const said = filled.catch((error: unknown) => this.say(error));
    if (now) await said;
  }

  override async onClose(): Promise<void> {
    this.isOpen = this.isBuilt = false;
    if (this.body) this.removeChild(this.body);
    this.body = undefined;
    this.contentEl.empty();
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...(this.isBuilt ? this.body?.state : this.kept) };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    this.kept = typeof state === 'object' && state !== null ? { ...state } : {};
    if (this.isBuilt) this.body?.restore(this.kept);
    await super.setState(state, result);
  }

  private async fill({ views }: Features): Promise<void> {
    const body = this.isOpen ? await views.get(this.getViewType())?.(this) : undefined;
    if (!body || !this.isOpen || this.body) return;
    this.body = this.addChild(body);
    await body.open();
    if (this.body !== body) return;
    this.isBuilt = true;
    if (this.kept) body.restore(this.kept);
  }

  private say(error: unknown): void {
    if (this.isOpen) this.contentEl.createEl('p', { cls: 'ospo-fault', text: failureSentence(error) });
  }

  private searchScope(): Scope {
    const scope = new Scope(this.app.scope);
    scope.register(['Mod'], 'f', () => {
      this.body?.takeSearch();
      return false;
    });
    return scope;
  }
}

function namesOf(views: typeof VIEWS): ViewName[] {
  return Object.keys(views).filter((name): name is ViewName => name in views);
}
