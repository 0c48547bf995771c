import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NoteLink, ParsedNote } from '../../src/model/note';
import { lineStarts, positionAt, type Span } from '../../src/model/position';
import { parseNote } from '../../src/parse/parse-note';
import { sharedPath } from '../shared-folder';

/** Lines and columns from 0, as Obsidian counts. */
interface CachedPosition {
  start: { line: number; col: number; offset: number };
  end: { line: number; col: number; offset: number };
}

interface CachedLink {
  link: string;
  original: string;
  position: CachedPosition;
}

interface Recording {
  fileContents: string;
  filePath: string;
  parseFrontMatterTags: string[] | null;
  cachedMetadata: {
    headings?: { heading: string; level: number; position: CachedPosition }[];
    tags?: { tag: string; position: CachedPosition }[];
    links?: CachedLink[];
    embeds?: CachedLink[];
    blocks?: Record<string, { id: string }>;
    listItems?: { position: CachedPosition; parent: number; task?: string }[];
    frontmatter?: Record<string, unknown>;
    frontmatterLinks?: { link: string }[];
    frontmatterPosition?: CachedPosition;
  };
}

/** What both sides say of one thing, in the same words. */
interface Comparison {
  ours: (note: ParsedNote, text: string) => unknown;
  theirs: (recording: Recording) => unknown;
}

const COMPARISONS: Record<string, Comparison> = {
  headings: {
    ours: ({ headings }, text) => headings.map(({ text: heading, level, span }) => ({ heading, level, position: positionOf(span, text) })),
    theirs: ({ cachedMetadata }) => cachedMetadata.headings ?? [],
  },
  tags: {
    ours: ({ tags }, text) => tags.filter(({ from }) => from === 'body').map(({ name, span }) => ({ tag: `#${name}`, position: positionOf(span, text) })),
    theirs: ({ cachedMetadata }) => cachedMetadata.tags ?? [],
  },
  'tags of the front matter': {
    ours: ({ tags }) => tags.filter(({ from }) => from === 'property').map(({ name }) => `#${name}`),
    theirs: ({ parseFrontMatterTags }) => parseFrontMatterTags ?? [],
  },
  'links and embeds': {
    ours: ({ links }, text) => links.filter(({ place, url }) => place.kind !== 'property' && url === null)
      .map((link) => ({ link: linkText(link), original: text.slice(link.span.start, link.span.end), position: positionOf(link.span, text) })),
    theirs: ({ cachedMetadata: { links = [], embeds = [] } }) => [...links, ...embeds].map(({ link, original, position }) => ({ link, original, position })),
  },
  'links of the front matter': {
    ours: ({ links }) => links.filter(({ place }) => place.kind === 'property').map(linkText),
    theirs: ({ cachedMetadata }) => (cachedMetadata.frontmatterLinks ?? []).map(({ link }) => link),
  },
  blocks: {
    ours: ({ blocks }) => blocks.map(({ id }) => id),
    theirs: ({ cachedMetadata }) => Object.keys(cachedMetadata.blocks ?? {}),
  },
  'front matter': {
    ours: ({ frontMatter }, text) => frontMatter && { data: frontMatter.data, position: positionOf(frontMatter.span, text) },
    theirs: ({ cachedMetadata: { frontmatter, frontmatterPosition } }) => (frontmatter ? { data: frontmatter, position: frontmatterPosition } : null),
  },
  'list items': {
    ours: ({ items }) => items.map(({ task, span, parent }) => ({ task, line: span.line - 1, parent: parent === null ? null : lineOf(items, parent) })),
    theirs: ({ cachedMetadata }) => (cachedMetadata.listItems ?? [])
      .map(({ task, position, parent }) => ({ task: task ?? null, line: position.start.line, parent: parent < 0 ? null : parent })),
  },
};

/** Where we mean to differ, and why. Whatever is listed must differ, so that the list stays true. */
const DIFFERENCES: Record<string, Record<string, string>> = {
  'empty_yaml.json': {
    'front matter': 'an empty block is front matter to us: a property can be written into it',
  },
  'link_in_task_wikilink.json': {
    'links and embeds': '[[|alias]] and [[]] are links without a target to us, so that they can be reported; Obsidian takes the bar for a name',
  },
  'numbered_tasks_issue_3481.json': {
    'list items': '“- [ ] 1. Text” is one task to us; Obsidian makes the number a second item in it',
  },
};

const folder = sharedPath('obsidian-recordings');
const names = folder ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

function recordingOf(name: string): Recording {
  return JSON.parse(readFileSync(join(folder ?? '', name), 'utf8'));
}

function positionOf({ start, end, line, column }: Span, text: string): CachedPosition {
  const behind = positionAt(lineStarts(text), end);
  return {
    start: { line: line - 1, col: column - 1, offset: start },
    end: { line: behind.line - 1, col: behind.column - 1, offset: end },
  };
}

function linkText({ target, subpath }: NoteLink): string {
  if (subpath === null) return target;
  return target + (subpath.kind === 'block' ? `#^${subpath.id}` : subpath.headings.map((heading) => `#${heading}`).join(''));
}

function lineOf(items: ParsedNote['items'], index: number): number {
  return (items[index]?.span.line ?? 0) - 1;
}

describe.skipIf(!folder)('A note reads as it does in real Obsidian', () => {
  test('in all recordings', () => {
    expect(names).toHaveLength(60);
  });

  describe.each(names)('%s', (name) => {
    const recording = recordingOf(name);
    const note = parseNote(recording.filePath, recording.fileContents);

    test.each(Object.keys(COMPARISONS))('%s', (thing) => {
      const comparison = COMPARISONS[thing];
      const ours = comparison?.ours(note, recording.fileContents);
      const theirs = comparison?.theirs(recording);
      if (DIFFERENCES[name]?.[thing] === undefined) expect(ours).toEqual(theirs);
      else expect(ours).not.toEqual(theirs);
    });

    test('and without an issue', () => {
      expect(note.issues).toEqual([]);
    });
  });
});
