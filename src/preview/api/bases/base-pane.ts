import type { AppHost } from '../app-host';
import { Component } from '../base/component';
import { debounce } from '../base/debounce';
import { iconButton } from '../dom/icon-button';
import { setIcon } from '../dom/icons';
import { Menu } from '../ui/menu';
import { propertyId, readBase, type BaseConfig, type ViewConfig } from './base-config';
import { QueryController, type BasesView } from './bases-view';
import { showViewOptions } from './view-options';
import { FormulaError } from './formula-error';
import { propertiesOf } from './file-properties';
import { runQuery } from './query';
import { BasesViewConfig } from './view-config';

/** Milliseconds from a change in the vault to new rows. */
const DELAY = 150;

export interface BasePaneOptions {
  app: AppHost;
  /** The note that `this` means in formulas. */
  sourcePath: string;
  /** Writes the base after a view's setting changed; left out where it cannot be written. */
  save?: (source: Record<string, unknown>) => void;
  /** Told which view is shown. */
  chosen?: (name: string) => void;
}

/** A base on the screen: a bar to choose the view, and the view. In a tab, or within a note. */
export class BasePane extends Component {
  private base: BaseConfig = { source: {}, filters: undefined, formulas: {}, properties: {}, views: [] };
  private shown: ViewConfig | undefined;
  private view: BasesView | undefined;
  private controller: QueryController | undefined;
  private readonly bar: HTMLElement;
  private readonly body: HTMLElement;
  private readonly refreshLater = debounce(() => this.refresh(), DELAY, true);

  constructor(parent: HTMLElement, private readonly options: BasePaneOptions) {
    super();
    const el = parent.createDiv('bases-pane');
    this.bar = el.createDiv('bases-toolbar');
    this.body = el.createDiv('bases-view');
  }

  override onload(): void {
    const { metadataCache, vault } = this.options.app;
    for (const event of ['resolved', 'changed'] as const) this.registerEvent(metadataCache.on(event, () => this.refreshLater()));
    for (const event of ['create', 'delete', 'rename'] as const) this.registerEvent(vault.on(event, () => this.refreshLater()));
    this.register(() => this.refreshLater.cancel());
  }

  /** @param text the base as YAML @param name the view to begin with; the first where there is none of the name */
  show(text: string, name = this.shown?.name): void {
    this.attempt(() => {
      this.base = readBase(text);
      this.choose(this.base.views.find((view) => view.name === name) ?? this.base.views[0]);
    });
  }

  private choose(view: ViewConfig | undefined): void {
    if (!view) return;
    this.leaveView();
    this.shown = view;
    this.options.chosen?.(view.name);
    const registration = this.options.app.bases.views.get(view.type);
    this.drawBar(view);
    this.body.empty();
    this.body.dataset.type = view.type;
    if (!registration) {
      this.body.createDiv({ cls: 'bases-empty', text: `There is no kind of view called “${view.type}”. The plugin that brings it may be switched off.` });
      return;
    }
    this.controller = this.addChild(new QueryController(this.options.app));
    this.view = this.controller.addChild(registration.factory(this.controller, this.body));
    this.refresh();
  }

  private leaveView(): void {
    if (this.controller) this.removeChild(this.controller);
    this.controller = undefined;
    this.view = undefined;
  }

  private refresh(): void {
    const { view, shown, base } = this;
    if (!view || !shown) return;
    this.attempt(() => {
      const { app, sourcePath } = this.options;
      const self = app.vault.getFileByPath(sourcePath);
      const config = this.configOf(shown);
      view.config = config;
      view.data = runQuery({ base, view: shown, config }, { app, self });
      if (self) view.formulaContext = { app, self, file: self, formulas: base.formulas };
      view.allProperties = this.allProperties();
      view.onDataUpdated();
    });
  }

  private configOf(view: ViewConfig): BasesViewConfig {
    return new BasesViewConfig(this.base, view, () => {
      this.options.save?.({ ...this.base.source, views: this.base.views });
      this.refreshLater();
    });
  }

  private allProperties(): BasesView['allProperties'] {
    const { app } = this.options;
    const names = new Set(this.view?.data.data.flatMap(({ file }) => Object.keys(propertiesOf(file, app))));
    return [...[...names].map((name) => propertyId(`note.${name}`)), ...Object.keys(this.base.formulas).map((name) => propertyId(`formula.${name}`)), 'file.name', 'file.folder', 'file.mtime'];
  }

  private drawBar(view: ViewConfig): void {
    this.bar.empty();
    const { app } = this.options;
    const chooser = this.bar.createEl('button', { cls: 'bases-chooser', text: view.name, attr: { type: 'button', 'aria-haspopup': 'menu', 'aria-label': `View: ${view.name}` } });
    setIcon(chooser.createSpan('bases-chooser-icon'), 'lucide-chevron-down');
    chooser.addEventListener('click', () => this.openChooser(chooser));
    const options = app.bases.views.get(view.type)?.options;
    if (!options) return;
    iconButton(this.bar, 'lucide-settings-2', 'Configure view', () => {
      const config = this.configOf(view);
      showViewOptions(app, options(config), config);
    });
  }

  private openChooser(button: HTMLElement): void {
    const menu = new Menu();
    for (const view of this.base.views) {
      const icon = this.options.app.bases.views.get(view.type)?.icon ?? 'lucide-table';
      menu.addItem((item) => item.setTitle(view.name).setIcon(icon).setChecked(view === this.shown).onClick(() => this.choose(view)));
    }
    menu.addSeparator();
    for (const [type, { name, icon }] of this.options.app.bases.views) {
      menu.addItem((item) => item.setTitle(`Show as ${name.toLowerCase()}`).setIcon(icon).onClick(() => this.showAs(type)));
    }
    const box = button.getBoundingClientRect();
    menu.showAtPosition({ x: box.left, y: box.bottom }, button.doc);
  }

  private showAs(type: string): void {
    const { shown } = this;
    if (!shown) return;
    this.configOf(shown).set('type', type);
    this.choose(shown);
  }

  /** A faulty base says so where its rows would stand. */
  private attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      this.leaveView();
      this.body.empty();
      this.body.createDiv({ cls: 'bases-error', text: error.message, attr: { role: 'alert' } });
    }
  }
}
