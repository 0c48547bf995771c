import { iconButton } from '../dom/icon-button';
import { setIcon } from '../dom/icons';
import { addControl, type ControlStore } from './setting-controls';
import { valueOf, type SettingDefinition, type SettingDefinitionGroup, type SettingDefinitionItem, type SettingDefinitionPage } from './setting-definitions';
import { SettingGroup } from './setting-group';
import { addListActions } from './setting-list';
import type { Setting } from './setting';

type Row = SettingDefinition | SettingDefinitionPage;

/** Draws declared settings, and the pages behind their entries. */
export class SettingRenderer {
  private refreshers: Array<() => void> = [];
  private cleanups: Array<() => void> = [];
  /** What people typed into the search fields of groups, by heading, so that it outlives a redraw. */
  private readonly queries = new Map<string, string>();
  /** The pages gone into, outermost first, by name. */
  private path: string[] = [];

  constructor(private readonly store: ControlStore, private readonly containerEl: HTMLElement) {}

  /** Draws the page last gone into where it is still there, else the first one. */
  render(items: SettingDefinitionItem[]): void {
    this.clear();
    let shown = items;
    let page: SettingDefinitionPage | undefined;
    for (const [depth, name] of this.path.entries()) {
      const next = pagesOf(shown).find((each) => each.name === name);
      if (!next) this.path.length = depth;
      if (!next) break;
      page = next;
      shown = next.items ?? [];
    }
    if (page) this.drawPage(page, items);
    else this.drawItems(this.containerEl, shown, items);
    this.refresh();
  }

  /** Reads what decides on showing and disabling again, without a redraw. */
  refresh(): void {
    for (const refresh of this.refreshers) refresh();
  }

  /** Before the rows go. */
  clear(): void {
    for (const cleanup of this.cleanups.splice(0)) cleanup();
    this.refreshers = [];
    this.containerEl.empty();
  }

  /** Back to the first page: the tab was left. */
  leave(): void {
    this.clear();
    this.path = [];
  }

  private drawPage(page: SettingDefinitionPage, all: SettingDefinitionItem[]): void {
    const bar = this.containerEl.createDiv('setting-page-titlebar');
    iconButton(bar, 'lucide-arrow-left', 'Back', () => { this.path.pop(); this.render(all); });
    bar.createDiv({ cls: 'setting-page-title', text: page.name, attr: { role: 'heading', 'aria-level': 2 } });
    if (!page.page) return this.drawItems(this.containerEl, page.items ?? [], all);
    const custom = page.page();
    custom.titlebarEl.append(bar);
    bar.querySelector('.setting-page-title')?.setText(custom.title || page.name);
    this.containerEl.append(custom.rootEl);
    custom.display();
    this.cleanups.push(() => custom.hide());
  }

  /** Rows outside any group stand in one of their own. */
  private drawItems(parent: HTMLElement, items: SettingDefinitionItem[], all: SettingDefinitionItem[]): void {
    let loose: SettingGroup | null = null;
    items.forEach((item, index) => {
      if ('type' in item && item.type !== 'page') {
        loose = null;
        this.drawGroup(parent, item, all);
      } else {
        loose ??= new SettingGroup(parent);
        this.drawRow(loose, item, index, all);
      }
    });
  }

  private drawGroup(parent: HTMLElement, definition: SettingDefinitionGroup, all: SettingDefinitionItem[]): void {
    const group = new SettingGroup(parent);
    const items = definition.items ?? [];
    if (definition.heading) group.setHeading(definition.heading);
    if (definition.cls) group.addClass(...definition.cls.split(/\s+/));
    if (definition.type === 'list') group.addClass('mod-list');
    const rows = items.map((item, index) => this.drawRow(group, item, index, all));
    if (definition.search) this.drawSearch(group, definition.search, definition.heading ?? '', items, rows);
    for (const build of definition.extraButtons ?? []) group.addExtraButton(build);
    if (definition.type === 'list') addListActions(group, definition, rows);
    this.refreshers.push(() => group.groupEl.toggle(valueOf(definition.visible, true)));
  }

  private drawSearch(group: SettingGroup, search: NonNullable<SettingDefinitionGroup['search']>, key: string, items: Row[], rows: Setting[]): void {
    const filter = (query: string): void => {
      this.queries.set(key, query);
      items.forEach((item, index) => {
        const always = 'searchable' in item && !valueOf(item.searchable, true);
        const shows = query === '' || always || ('type' in item ? item.name.toLowerCase().includes(query.toLowerCase()) : search.match(item, query));
        rows[index]?.settingEl.toggleClass('is-filtered-out', !shows);
      });
    };
    group.addSearch((component) => component.setPlaceholder(search.placeholder ?? '').setValue(this.queries.get(key) ?? '').onChange(filter));
    filter(this.queries.get(key) ?? '');
  }

  private drawRow(group: SettingGroup, item: Row, index: number, all: SettingDefinitionItem[]): Setting {
    const made: Setting[] = [];
    group.addSetting((setting) => {
      made.push(setting);
      setting.setName(item.name);
      if (item.desc !== undefined) setting.setDesc(typeof item.desc === 'string' ? item.desc : copyOf(item.desc));
      if ('type' in item) this.drawEntry(setting, item, all);
      else this.drawSetting(setting, group, item, index);
      this.refreshers.push(() => setting.settingEl.toggle(valueOf(item.visible, true)));
    });
    const [setting] = made;
    if (!setting) throw new Error('A group made no row.');
    return setting;
  }

  private drawSetting(setting: Setting, group: SettingGroup, item: SettingDefinition, index: number): void {
    if (item.control) {
      addControl(setting, item.control, this.store);
      const { disabled } = item.control;
      this.refreshers.push(() => { setting.setDisabled(valueOf(disabled, false)); });
    } else if (item.action) {
      this.makeClickable(setting, () => item.action?.(setting.settingEl, index));
      this.refreshers.push(() => { setting.setDisabled(valueOf(item.disabled, false)); });
    } else {
      const cleanup = item.render?.(setting, group);
      if (cleanup) this.cleanups.push(cleanup);
    }
  }

  private drawEntry(setting: Setting, page: SettingDefinitionPage, all: SettingDefinitionItem[]): void {
    setting.setClass('mod-page');
    setting.addDisplayValue((display) => {
      this.refreshers.push(() => {
        display.setValue(valueOf(page.displayValue, ''));
        display.setStatus(valueOf(page.status, null));
      });
    });
    this.makeClickable(setting, () => { this.path.push(page.name); this.render(all); });
  }

  /** The whole row is the button. */
  private makeClickable(setting: Setting, act: () => void): void {
    const { settingEl } = setting;
    settingEl.addClass('mod-clickable');
    settingEl.setAttrs({ role: 'button', tabindex: 0 });
    setIcon(setting.controlEl.createDiv('setting-item-chevron'), 'lucide-chevron-right');
    const run = (): void => { if (!settingEl.hasClass('is-disabled')) act(); };
    settingEl.addEventListener('click', run);
    settingEl.addEventListener('keydown', (event) => {
      if (event.target !== settingEl || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      run();
    });
  }
}

function pagesOf(items: SettingDefinitionItem[]): SettingDefinitionPage[] {
  return items.flatMap((item) => {
    if (!('type' in item)) return [];
    return item.type === 'page' ? [item] : (item.items ?? []).filter((inner) => 'type' in inner);
  });
}

/** A fragment can be put in once only; the definition keeps its own. */
function copyOf(fragment: DocumentFragment): DocumentFragment {
  const copy = createFragment();
  copy.append(fragment.cloneNode(true));
  return copy;
}
