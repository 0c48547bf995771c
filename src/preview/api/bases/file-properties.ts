import { folderOf, isInFolder } from '../../../model/path';
import type { AppHost } from '../app-host';
import { getAllTags } from '../metadata/queries';
import type { TFile } from '../vault/files';
import { DateValue } from './date-value';
import { FileValue, LinkValue } from './link-value';
import { ListValue } from './list-value';
import { BooleanValue, NumberValue, StringValue, TagValue, type Value } from './value';
import { valueOf } from './value-of';

type Read = (file: TFile, app: AppHost) => Value;

/** What `file.…` can ask for. */
export const FILE_PROPERTIES: Readonly<Record<string, Read>> = {
  name: (file) => new StringValue(file.extension === 'md' ? file.basename : file.name),
  basename: ({ basename }) => new StringValue(basename),
  path: ({ path }) => new StringValue(path),
  folder: ({ path }) => new StringValue(folderOf(path)),
  ext: ({ extension }) => new StringValue(extension),
  size: ({ stat }) => new NumberValue(stat.size),
  ctime: ({ stat }) => new DateValue(new Date(stat.ctime), true),
  mtime: ({ stat }) => new DateValue(new Date(stat.mtime), true),
  file: (file) => new FileValue(file),
  tags: (file, app) => new ListValue(tagsOf(file, app).map((tag) => new TagValue(tag))),
  links: (file, app) => linksTo(Object.keys(app.metadataCache.resolvedLinks[file.path] ?? {}), file, app),
  backlinks: (file, app) => linksTo(app.metadataCache.getBacklinkPaths(file), file, app),
  embeds: (file, app) => new ListValue((app.metadataCache.getFileCache(file)?.embeds ?? []).map(({ link }) => new LinkValue(app, link, '', file.path))),
  properties: (file, app) => valueOf(propertiesOf(file, app), app, file.path),
};

type Ask = (file: TFile, app: AppHost, values: readonly Value[]) => Value;

/** What can be called on `file`. */
export const FILE_METHODS: Readonly<Record<string, Ask>> = {
  hasProperty: (file, app, names) => new BooleanValue(names.some((name) => Object.hasOwn(propertiesOf(file, app), name.toString()))),
  hasTag: (file, app, names) => new BooleanValue(names.some((name) => hasTag(tagsOf(file, app), name.toString()))),
  inFolder: ({ path }, _app, names) => new BooleanValue(names.some((name) => isInFolder(path, name.toString().replace(/\/+$/, '')))),
  hasLink: (file, app, targets) => new BooleanValue(targets.some((target) => isLinkedTo(file, app, target))),
  asLink: (file, app, [display]) => new LinkValue(app, app.metadataCache.fileToLinktext(file, ''), display?.toString() ?? '', ''),
};

/** The front matter, without what the cache adds to it. */
export function propertiesOf(file: TFile, app: AppHost): Record<string, unknown> {
  const { position: _position, ...properties } = app.metadataCache.getFileCache(file)?.frontmatter ?? {};
  return properties;
}

function tagsOf(file: TFile, app: AppHost): string[] {
  const cache = app.metadataCache.getFileCache(file);
  return cache ? getAllTags(cache) : [];
}

/** A tag counts for the tags that it is nested in. */
function hasTag(tags: readonly string[], name: string): boolean {
  const wanted = `#${name.replace(/^#/, '').toLowerCase()}`;
  return tags.some((tag) => tag.toLowerCase() === wanted || tag.toLowerCase().startsWith(`${wanted}/`));
}

function isLinkedTo(file: TFile, app: AppHost, target: Value): boolean {
  const wanted = target instanceof LinkValue || target instanceof FileValue ? target.file : app.metadataCache.getFirstLinkpathDest(target.toString(), file.path);
  return wanted !== null && Object.hasOwn(app.metadataCache.resolvedLinks[file.path] ?? {}, wanted.path);
}

function linksTo(paths: readonly string[], from: TFile, app: AppHost): ListValue {
  return new ListValue(paths.map((path) => new LinkValue(app, path.replace(/\.md$/, ''), '', from.path)));
}
