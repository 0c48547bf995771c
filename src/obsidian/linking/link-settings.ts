import type { SettingDefinitionItem } from 'obsidian';
import type { FinderOptions } from '../../app/linking/link-finder';
import type { RefusalList } from '../../app/linking/link-memory';
import { REFUSALS_NOTE } from '../../app/default-places';
import { LINK_SETTINGS_WORDS as WORDS } from '../../app/words/link-settings';
import { normalisePath } from '../../model/path';

/** What a person may set about linking. Flat, since the settings' window knows controls by a single key. */
export interface LinkSettings {
  /** Folders whose notes are never looked at, one to a line. */
  linkLeftOut: string;
  /** How often one target is suggested. */
  linkOnce: 'note' | 'section' | 'every';
  linkHeadings: boolean;
  /** Keys of properties whose values may become links, with commas between them. */
  linkValues: string;
  /** Folders of the own notes whose names are looked for, one to a line; empty for all. */
  linkOwnFolders: string;
  /** Whether mentions are underlined in the editor. */
  linkUnderline: boolean;
  /** Whether names are offered while a person types. */
  linkTyping: boolean;
  /** Where an accepted mention is written. */
  linkAs: 'text' | 'property';
  /** The key of that property. */
  linkProperty: string;
  /** Path of the template of new notes; empty for ours. */
  linkTemplate: string;
  /** Path of the note that keeps refusals. */
  linkRefusalsNote: string;
}

export const DEFAULT_LINK_SETTINGS: LinkSettings = {
  linkLeftOut: '',
  linkOnce: 'note',
  linkHeadings: false,
  linkValues: '',
  linkOwnFolders: '',
  linkUnderline: true,
  linkTyping: false,
  linkAs: 'text',
  linkProperty: 'about',
  linkTemplate: '',
  linkRefusalsNote: REFUSALS_NOTE,
};

const ONCE: ReadonlySet<unknown> = new Set<LinkSettings['linkOnce']>(['note', 'section', 'every']);
const AS: ReadonlySet<unknown> = new Set<LinkSettings['linkAs']>(['text', 'property']);

/** What each setting may be; anything else is not taken. */
const FITS: Record<keyof LinkSettings, (value: unknown) => boolean> = {
  linkLeftOut: isText,
  linkOnce: (value) => ONCE.has(value),
  linkHeadings: isSwitch,
  linkValues: (value) => typeof value === 'string' && propertiesOf(value).every(isProperty),
  linkOwnFolders: isText,
  linkUnderline: isSwitch,
  linkTyping: isSwitch,
  linkAs: (value) => AS.has(value),
  linkProperty: (value) => typeof value === 'string' && isProperty(value),
  linkTemplate: isText,
  linkRefusalsNote: (value) => typeof value === 'string' && isNoteName(value),
};

/** Whether a key of the settings' window is one of these. */
export function isLinkSetting(key: string): key is keyof LinkSettings {
  return key in FITS;
}

/** The change that a control asks for; nothing when the value does not fit. */
export function linkSettingChange(key: keyof LinkSettings, value: unknown): Partial<LinkSettings> {
  return FITS[key](value) ? { [key]: typeof value === 'string' ? value.trim() : value } : {};
}

/** How linking looks for mentions by these settings. */
export function finderOptions(settings: LinkSettings & { ownNames: boolean }, refused: RefusalList): FinderOptions {
  const { ownNames, linkOwnFolders, linkHeadings, linkValues, linkOnce, linkLeftOut, linkRefusalsNote } = settings;
  return { own: ownNames, ownFolders: foldersOf(linkOwnFolders), properties: propertiesOf(linkValues), headings: linkHeadings, once: linkOnce, refused, leftOut: [...foldersOf(linkLeftOut), linkRefusalsNote] };
}

/** The settings' window's part about linking. */
export function linkSettingDefinitions(): SettingDefinitionItem[] {
  return [
    toggle('linkUnderline', WORDS.underline, WORDS.underlineHint),
    toggle('linkTyping', WORDS.typing, WORDS.typingHint),
    dropdown('linkOnce', WORDS.once, WORDS.onceHint, WORDS.onceOptions),
    toggle('linkHeadings', WORDS.headings, WORDS.headingsHint),
    text('linkValues', WORDS.values, WORDS.valuesHint, (value) => (propertiesOf(value).every(isProperty) ? undefined : WORDS.badProperty)),
    { name: WORDS.ownFolders, desc: WORDS.ownFoldersHint, control: { type: 'textarea', key: 'linkOwnFolders', defaultValue: '', placeholder: WORDS.ownFoldersExample, rows: 3 } },
    { name: WORDS.leftOut, desc: WORDS.leftOutHint, control: { type: 'textarea', key: 'linkLeftOut', defaultValue: '', placeholder: WORDS.leftOutExample, rows: 3 } },
    dropdown('linkAs', WORDS.as, WORDS.asHint, WORDS.asOptions),
    text('linkProperty', WORDS.property, WORDS.propertyHint, (value) => (isProperty(value) ? undefined : WORDS.badProperty)),
    { name: WORDS.template, desc: WORDS.templateHint, control: { type: 'file', key: 'linkTemplate', defaultValue: '' } },
    text('linkRefusalsNote', WORDS.refusalsNote, WORDS.refusalsNoteHint, (value) => (isNoteName(value) ? undefined : WORDS.badNote)),
  ];
}

function toggle(key: keyof LinkSettings & ('linkUnderline' | 'linkTyping' | 'linkHeadings'), name: string, desc: string): SettingDefinitionItem {
  return { name, desc, control: { type: 'toggle', key, defaultValue: DEFAULT_LINK_SETTINGS[key] } };
}

function dropdown(key: 'linkOnce' | 'linkAs', name: string, desc: string, options: Record<string, string>): SettingDefinitionItem {
  return { name, desc, control: { type: 'dropdown', key, defaultValue: DEFAULT_LINK_SETTINGS[key], options } };
}

function text(key: 'linkProperty' | 'linkRefusalsNote' | 'linkValues', name: string, desc: string, validate: (value: string) => string | undefined): SettingDefinitionItem {
  return { name, desc, control: { type: 'text', key, defaultValue: DEFAULT_LINK_SETTINGS[key], validate } };
}

function foldersOf(lines: string): string[] {
  return lines.split('\n').flatMap((line) => normalisePath(line.trim()) ?? []).filter((folder) => folder !== '');
}

function propertiesOf(list: string): string[] {
  return list.split(',').map((key) => key.trim()).filter((key) => key !== '');
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isSwitch(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isProperty(value: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_ -]*$/u.test(value.trim());
}

function isNoteName(value: string): boolean {
  const path = normalisePath(value.trim());
  return path !== undefined && /[^/]\.md$/i.test(path);
}
