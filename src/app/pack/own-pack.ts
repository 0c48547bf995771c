import { propertiesOf } from '../../model/front-matter';
import { extensionOf, isHiddenPath } from '../../model/path';
import { textOf, type Properties } from '../../model/property';
import { compareTexts } from '../../model/sorted';
import { clashKey } from '../../pack/clash-key';
import { idIn } from '../../pack/identity';
import { isPortableName, pathFault } from '../../pack/legal-path';
import { isPackExtension, type Pack, type PackFile } from '../../pack/pack';
import { PackError } from '../../pack/pack-error';
import { checkSizes } from '../../pack/pack-limits';
import type { RawFile } from '../../pack/read-zip';
import { decodeText } from '../../pack/text-bytes';
import { parseNote } from '../../parse/parse-note';

/** What an organisation says of its pack in `pack.yaml`. */
export interface PackManifest {
  name: string;
  version: string;
  licence: string;
  /** How the ids of its notes begin, so that they are nobody else's. */
  idPrefix: string;
}

/** A pack that somebody made, as it was opened. */
export interface OwnPack {
  pack: Pack;
  manifest: PackManifest;
  /** Paths of files that are no notes, tables or maps: they are not part of the pack. */
  leftOut: string[];
  /** Ids of notes that do not begin with the prefix. */
  foreignIds: string[];
}

/** Where a pack says what it is. */
export const MANIFEST_PATH = 'pack.yaml';

/**
 * Makes a pack of the files of a folder or a zip. Only text of notes, tables and maps is taken; nothing else is ever written to a vault.
 * @throws PackError
 */
export function openOwnPack(sources: readonly RawFile[]): OwnPack {
  const files = sources.filter(({ path }) => !isHiddenPath(path)).sort((a, b) => compareTexts(a.path, b.path));
  checkSizes(files.map(({ path, bytes }) => ({ path, packed: bytes.length, size: bytes.length })));
  checkNames(files.map(({ path }) => path));
  const manifest = readManifest(files.find(({ path }) => path === MANIFEST_PATH));
  const notes = files.filter(({ path }) => isPackExtension(extensionOf(path))).map(({ path, bytes }): PackFile => ({ path, text: textIn(path, bytes) }));
  if (notes.length === 0) throw new PackError('noNotes');
  const ids = checkIds(notes);
  return {
    pack: { name: manifest.name, version: manifest.version, writtenFor: '', files: notes },
    manifest,
    leftOut: files.map(({ path }) => path).filter((path) => path !== MANIFEST_PATH && !isPackExtension(extensionOf(path))),
    foreignIds: ids.filter((id) => !id.startsWith(manifest.idPrefix)),
  };
}

/** The files that make up a pack: what `pack build` puts into the zip. */
export function filesOfPack({ pack }: OwnPack, sources: readonly RawFile[]): RawFile[] {
  const paths = new Set([MANIFEST_PATH, ...pack.files.map(({ path }) => path)]);
  return sources.filter(({ path }) => paths.has(path));
}

function readManifest(file: RawFile | undefined): PackManifest {
  if (!file) throw new PackError('noManifest');
  const data = readYaml(textIn(MANIFEST_PATH, file.bytes));
  const required = (key: string, other = key): string => {
    const text = textOf(data[key]) ?? textOf(data[other]);
    if (text === undefined) throw new PackError('missingKey', [key]);
    return text;
  };
  const name = required('name');
  if (/^\.|[/\\]/.test(name) || !isPortableName(name)) throw new PackError('badName', [name]);
  return { name, version: required('version'), licence: required('licence', 'license'), idPrefix: textOf(data['id-prefix']) ?? '' };
}

/** Front matter is the YAML that is read here; lines of dashes may stand around it already. */
function readYaml(yaml: string): Properties {
  const bare = yaml.replace(/^\uFEFF/, '').replace(/^---[ \t]*\r?\n/, '').replace(/\n(?:---|\.\.\.)\s*$/, '\n');
  const note = parseNote(MANIFEST_PATH, `---\n${bare}\n---\n`);
  const fault = note.issues.find(({ code }) => code.endsWith('front-matter'));
  if (fault) throw new PackError('badManifest', [fault.message]);
  return propertiesOf(note);
}

/** Two names that some system takes for one would overwrite each other there. */
function checkNames(paths: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const fault = pathFault(path);
    if (fault !== undefined) throw new PackError(fault, [path]);
    const other = seen.get(clashKey(path));
    if (other !== undefined) throw new PackError('doubled', [other, path]);
    seen.set(clashKey(path), path);
  }
}

function checkIds(notes: readonly PackFile[]): string[] {
  const seen = new Map<string, string>();
  for (const note of notes) {
    const id = idIn(note);
    const other = id === undefined ? undefined : seen.get(id);
    if (id !== undefined && other !== undefined) throw new PackError('doubledId', [id, other, note.path]);
    if (id !== undefined) seen.set(id, note.path);
  }
  return [...seen.keys()];
}

/** @throws PackError `notText` */
function textIn(path: string, bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (text === undefined) throw new PackError('notText', [path]);
  return text;
}
