/**
 * What a plugin gets for `require('obsidian')`, and for the other modules that Obsidian hands out.
 * Every name that obsidian.d.ts exports is here; what the preview cannot do throws, by name, when it is used.
 */
import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as search from '@codemirror/search';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as binary from './base/binary';
import { Component } from './base/component';
import { debounce } from './base/debounce';
import { Events } from './base/events';
import { getFrontMatterInfo, parseYaml, stringifyYaml } from './base/front-matter';
import { Keymap, Scope } from './base/keymap';
import { getLinkpath, parseLinktext, stripHeading, stripHeadingForLink } from './base/link-text';
import { normalizePath } from './base/paths';
import { Platform } from './base/platform';
import { prepareFuzzySearch, prepareSimpleSearch, renderMatches, renderResults, sortSearchResults } from './base/search';
import { Tasks } from './base/tasks';
import { UnsupportedInPreview } from './base/unsupported';
import { apiVersion, getLanguage, requireApiVersion } from './base/version';
import { parsePropertyId } from './bases/base-config';
import { BasesView, QueryController } from './bases/bases-view';
import { DateValue } from './bases/date-value';
import { FileValue, LinkValue } from './bases/link-value';
import { ListValue } from './bases/list-value';
import { BasesEntry, BasesEntryGroup, BasesQueryResult } from './bases/query-result';
import { BooleanValue, NotNullValue, NullValue, NumberValue, ObjectValue, PrimitiveValue, StringValue, TagValue, UrlValue, Value } from './bases/value';
import { BasesViewConfig } from './bases/view-config';
import * as icons from './dom/icons';
import { displayTooltip, setTooltip } from './dom/tooltip';
import { Editor } from './editor/editor';
import { editorEditorField, editorInfoField, editorLivePreviewField } from './editor/editor-fields';
import { livePreviewState } from './editor/live-preview-state';
import { MarkdownPreviewRenderer } from './markdown/preview-renderer';
import { MarkdownRenderChild, MarkdownRenderer } from './markdown/markdown-renderer';
import { MarkdownPreviewView } from './markdown/preview-view';
import { MetadataCache } from './metadata/metadata-cache';
import * as queries from './metadata/queries';
import { Plugin } from './plugins/plugin';
import { PluginSettingTab, SettingTab } from './plugins/setting-tab';
import { BaseComponent, ValueComponent } from './ui/base-component';
import { ButtonComponent, ExtraButtonComponent } from './ui/button';
import { DropdownComponent, ToggleComponent } from './ui/choice-components';
import { ColorComponent } from './ui/color-component';
import { ConfirmationButton, ConfirmationModal } from './ui/confirmation-modal';
import { DisplayValueComponent } from './ui/display-value';
import { EditorSuggest } from './ui/editor-suggest';
import { HoverPopover, PopoverState } from './ui/hover-popover';
import { AbstractInputSuggest } from './ui/input-suggest';
import { Menu } from './ui/menu';
import { MenuItem, MenuSeparator } from './ui/menu-item';
import { Modal } from './ui/modal';
import { Notice } from './ui/notice';
import { PopoverSuggest } from './ui/popover-suggest';
import { ProgressBarComponent, SliderComponent } from './ui/range-components';
import { Setting } from './ui/setting';
import { SettingGroup } from './ui/setting-group';
import { SettingPage } from './ui/setting-page';
import { FuzzySuggestModal, SuggestModal } from './ui/suggest-modal';
import { AbstractTextComponent, SearchComponent, TextAreaComponent, TextComponent } from './ui/text-components';
import { FileManager } from './vault/file-manager';
import { TAbstractFile, TFile, TFolder } from './vault/files';
import { Vault } from './vault/vault';
import { EditableFileView, FileView } from './workspace/file-view';
import { WorkspaceItem, WorkspaceParent } from './workspace/item';
import { ItemView } from './workspace/item-view';
import { WorkspaceLeaf } from './workspace/leaf';
import { MarkdownView } from './workspace/markdown-view';
import { WorkspaceFloating, WorkspaceWindow } from './workspace/popout';
import { WorkspaceSidedock } from './workspace/sidedock';
import { WorkspaceRoot, WorkspaceSplit } from './workspace/split';
import { WorkspaceTabs } from './workspace/tabs';
import { TextFileView } from './workspace/text-file-view';
import { View } from './workspace/view';
import { Workspace } from './workspace/workspace';

const SUPPORTED = {
  ...binary,
  ...icons,
  ...queries,
  BasesEntry, BasesEntryGroup, BasesQueryResult, BasesView, BasesViewConfig, BooleanValue, DateValue, FileValue, LinkValue, ListValue, NotNullValue, NullValue,
  NumberValue, ObjectValue, PrimitiveValue, QueryController, StringValue, TagValue, UrlValue, Value,
  AbstractInputSuggest, AbstractTextComponent, BaseComponent, ButtonComponent, ColorComponent, Component, ConfirmationButton, ConfirmationModal,
  DisplayValueComponent, DropdownComponent, EditableFileView, Editor, EditorSuggest, Events, ExtraButtonComponent, FileManager, FileView,
  FuzzySuggestModal, HoverPopover, ItemView, Keymap, MarkdownPreviewRenderer, MarkdownPreviewView, MarkdownRenderChild, MarkdownRenderer, MarkdownView,
  Menu, MenuItem, MenuSeparator, MetadataCache, Modal, Notice, Platform, Plugin, PluginSettingTab, PopoverState, PopoverSuggest, ProgressBarComponent,
  Scope, SearchComponent, Setting, SettingGroup, SettingPage, SettingTab, SliderComponent, SuggestModal, TAbstractFile, TFile, TFolder, Tasks,
  TextAreaComponent, TextComponent, TextFileView, ToggleComponent, ValueComponent, Vault, View, Workspace, WorkspaceContainer: WorkspaceRoot,
  WorkspaceFloating, WorkspaceItem, WorkspaceLeaf, WorkspaceParent, WorkspaceRoot, WorkspaceSidedock, WorkspaceSplit, WorkspaceTabs, WorkspaceWindow,
  apiVersion, debounce, displayTooltip, editorEditorField, editorInfoField, editorLivePreviewField, editorViewField: editorInfoField,
  getFrontMatterInfo, getLanguage, getLinkpath, livePreviewState, normalizePath, parseLinktext, parsePropertyId, parseYaml, prepareFuzzySearch, prepareSimpleSearch,
  renderMatches, renderResults, requireApiVersion, setTooltip, sortSearchResults, stringifyYaml, stripHeading, stripHeadingForLink,
};

/** Classes for `instanceof` and `extends` only; making one throws. */
export const UNSUPPORTED_CLASSES = [
  'CapacitorAdapter', 'DurationValue', 'FileSystemAdapter', 'HTMLValue', 'IconValue', 'ImageValue', 'MarkdownEditView', 'MomentFormatComponent', 'RegExpValue',
  'RelativeDateValue', 'RenderContext', 'SecretComponent', 'SecretStorage', 'WorkspaceMobileDrawer', 'WorkspaceRibbon',
] as const;

const UNSUPPORTED_FUNCTIONS = [
  'finishRenderMath', 'htmlToMarkdown', 'loadMathJax', 'loadMermaid', 'loadPdfJs', 'loadPrism', 'moment', 'renderMath', 'request',
  'requestUrl', 'sanitizeHTMLToDom',
] as const;

/** @param App the app's class, which stands above all of these */
export function obsidianModule(App: unknown): Record<string, unknown> {
  const classes = UNSUPPORTED_CLASSES.map((name) => [name, unsupportedClass(name)] as const);
  const functions = UNSUPPORTED_FUNCTIONS.map((name) => [name, () => { throw new UnsupportedInPreview(name); }] as const);
  return { ...SUPPORTED, ...Object.fromEntries<unknown>([...classes, ...functions]), App };
}

/** By the name they are required by. */
export function pluginModules(App: unknown): Record<string, unknown> {
  return {
    obsidian: obsidianModule(App),
    '@codemirror/commands': commands,
    '@codemirror/language': language,
    '@codemirror/search': search,
    '@codemirror/state': state,
    '@codemirror/view': view,
  };
}

function unsupportedClass(name: string): unknown {
  return class {
    constructor() {
      throw new UnsupportedInPreview(name);
    }
  };
}
