import { BasesView, type BasesAllOptions, type HoverPopover, type Plugin, type QueryController } from 'obsidian';
import { failureSentence } from '../../app/words/error';
import { FRONT_WORDS } from '../../app/words/front';
import type { BasesBody, Features } from '../features';
import { GRAPH_BASES, NEIGHBOURS, PROGRESS_BASES, type BasesName } from './front-names';
import type { Late } from '../late';

/** Lets any base be shown as a graph of its notes, or as the progress of the assessments among them. Hosts without bases go without. */
export function registerBases(plugin: Plugin, features: Late<Features>): void {
  if (typeof plugin.registerBasesView !== 'function') return;
  const register = (type: BasesName, name: string, icon: string, options: () => BasesAllOptions[]): void => {
    plugin.registerBasesView(type, { name, icon, options, factory: (controller, el) => new FrontBasesView(controller, el, type, features) });
  };
  register(GRAPH_BASES, FRONT_WORDS.graphBase, 'waypoints', () => [{ type: 'toggle', key: NEIGHBOURS, displayName: FRONT_WORDS.graphBaseLinks, default: false }]);
  register(PROGRESS_BASES, FRONT_WORDS.progressBase, 'chart-bar-stacked', () => []);
}

/** A view of a base, filled once the features are there. */
class FrontBasesView extends BasesView {
  hoverPopover: HoverPopover | null = null;
  private body: BasesBody | undefined;
  private isShown = false;
  private hasData = false;

  constructor(controller: QueryController, private readonly el: HTMLElement, override readonly type: BasesName, private readonly features: Late<Features>) {
    super(controller);
  }

  override onload(): void {
    this.isShown = true;
    this.fill().catch((error: unknown) => {
      if (this.isShown) this.el.createEl('p', { cls: 'ospo-fault', text: failureSentence(error) });
    });
  }

  override onunload(): void {
    this.isShown = false;
  }

  override onDataUpdated(): void {
    this.hasData = true;
    this.body?.update();
  }

  private async fill(): Promise<void> {
    const { bases } = await this.features.ready;
    const body = await bases.get(this.type)?.({ el: this.el, view: this });
    if (!body || !this.isShown) return;
    this.body = this.addChild(body);
    if (this.hasData) body.update();
  }
}
