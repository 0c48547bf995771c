/** Settings declared as data, in the shapes that Obsidian 1.13 reads. */
import type { TFile, TFolder } from '../vault/files';
import type { ExtraButtonComponent } from './button';
import type { Setting } from './setting';
import type { SettingGroup } from './setting-group';
import type { SettingPage } from './setting-page';

type Flag = boolean | (() => boolean);

interface ControlBase {
  key: string;
  defaultValue?: unknown;
  validate?: (value: never) => string | void | Promise<string | void>;
  disabled?: Flag;
}

export type SettingControl = ControlBase & (
  | { type: 'toggle' }
  | { type: 'dropdown'; options: Record<string, string> }
  | { type: 'text'; placeholder?: string }
  | { type: 'textarea'; placeholder?: string; rows?: number }
  | { type: 'number'; placeholder?: string; min?: number; max?: number; step?: number | 'any' }
  | { type: 'slider'; min: number; max: number; step: number; displayFormat?: (value: number) => string }
  | { type: 'color' }
  | { type: 'file'; placeholder?: string; filter?: (file: TFile) => boolean }
  | { type: 'folder'; placeholder?: string; filter?: (folder: TFolder) => boolean; includeRoot?: boolean }
);

export interface SettingDefinition {
  name: string;
  desc?: string | DocumentFragment;
  aliases?: string[];
  searchable?: Flag;
  visible?: Flag;
  disabled?: Flag;
  control?: SettingControl;
  action?: (el: HTMLElement, index: number) => void;
  render?: (setting: Setting, group: SettingGroup) => void | (() => void);
}

export interface SettingDefinitionGroup {
  type: 'group' | 'list';
  heading?: string;
  cls?: string;
  search?: { placeholder?: string; match: (definition: SettingDefinition, query: string) => boolean };
  extraButtons?: Array<(component: ExtraButtonComponent) => unknown>;
  items?: Array<SettingDefinition | SettingDefinitionPage>;
  visible?: Flag;
  emptyState?: string | DocumentFragment;
  onReorder?: (oldIndex: number, newIndex: number) => void;
  onDelete?: (index: number) => void;
  addItem?: { name: string; action: (el: HTMLElement) => void };
}

export interface SettingDefinitionPage {
  type: 'page';
  name: string;
  desc?: string | DocumentFragment;
  displayValue?: string | (() => string);
  status?: 'warning' | null | (() => 'warning' | null);
  items?: SettingDefinitionItem[];
  page?: () => SettingPage;
  visible?: Flag;
}

export type SettingDefinitionItem = SettingDefinition | SettingDefinitionGroup | SettingDefinitionPage;

/** The value of something given outright or as a function; `otherwise` where it was not given. */
export function valueOf<T extends string | boolean | null>(value: T | (() => T) | undefined, otherwise: T): T {
  return typeof value === 'function' ? value() : value ?? otherwise;
}
