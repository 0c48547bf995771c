import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES } from '../src/app/words/front';
import { COMMANDS } from '../src/cli/commands';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** The pages for people who work on the code, or use it. */
const PAGES = ['README.md', 'CONTRIBUTING.md', 'docs/walkthrough.md', 'docs/checklists.md', 'docs/import.md', 'docs/speed.md', 'test/bench/README.md'];

/** What is not the project's own, or made by its build. */
const FOREIGN = /(?:^|\/)(?:node_modules|\.git|dist)(?:\/|$)/;

const files = ['', ...foldersIn('')].flatMap((folder) => entriesOf(folder).filter((entry) => entry.isFile()).map(({ name }) => posix.join(folder, name)));
const folders = new Set(files.flatMap((file) => foldersAbove(file)));
const sources = files.filter((file) => /^src\/.*\.ts$/.test(file)).map((file) => readFileSync(ROOT + file, 'utf8'));

function entriesOf(folder: string): Dirent[] {
  return readdirSync(ROOT + folder, { withFileTypes: true }).filter(({ name }) => !FOREIGN.test(posix.join(folder, name)));
}

function foldersIn(folder: string): string[] {
  const inside = entriesOf(folder).filter((entry) => entry.isDirectory()).map(({ name }) => posix.join(folder, name));
  return inside.flatMap((each) => [each, ...foldersIn(each)]);
}

function foldersAbove(file: string): string[] {
  const folder = posix.dirname(file);
  return folder === '.' ? [] : [folder, ...foldersAbove(folder)];
}

/** What stands in backticks on a page: the words of code in its sentences, and the lines of its blocks. */
function codeIn(page: string): string[] {
  const text = readFileSync(ROOT + page, 'utf8');
  const blocks = [...text.matchAll(/^```.*\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) => block.split('\n'));
  const words = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  return [...blocks, ...words];
}

/** Whether a file or a folder has that path, or a path that ends in it. */
function isThere(path: string): boolean {
  const plain = path.replace(/\/$/, '');
  const has = (each: string): boolean => each === plain || each.endsWith(`/${plain}`);
  return path.endsWith('/') ? [...folders].some(has) : files.some(has);
}

/** Whether a class or an interface of the code has that member. */
function isMember(name: string, member: string): boolean {
  return sources.some((text) => new RegExp(`\\b(?:class|interface) ${name}\\b`).test(text) && new RegExp(`^  (?:readonly |async |\\*)*${member}\\b`, 'm').test(text));
}

/** The headings of a page, as addresses name them. */
function anchorsOf(page: string): string[] {
  return [...readFileSync(ROOT + page, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => title.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-'));
}

describe.each(PAGES)('%s', (page) => {
  it('links only to files, folders and headings that are there', () => {
    const links = [...readFileSync(ROOT + page, 'utf8').matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)];
    const dead = links.filter(([, path = '', anchor]) => {
      const target = path === '' ? page : posix.join(posix.dirname(page), path);
      return !(files.includes(target) || folders.has(target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(dead.map(([link]) => link)).toEqual([]);
  });

  it('names only files and folders of the code that are there', () => {
    const paths = codeIn(page).filter((code) => /^[\w./-]+(?:\.(?:ts|mjs|css)|\/)$/.test(code));
    expect(paths.filter((path) => !FOREIGN.test(path) && !isThere(path))).toEqual([]);
  });

  it('names only members of classes and interfaces that are there', () => {
    const members = codeIn(page).flatMap((code) => [...code.matchAll(/^([A-Z]\w+)\.(\w+)$/g)]).filter(([code]) => !/\.(?:md|base)$/.test(code));
    expect(members.filter(([, name = '', member = '']) => !isMember(name, member)).map(([code]) => code)).toEqual([]);
  });

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { scripts: Record<string, string> };
    const named = codeIn(page).flatMap((code) => [...code.matchAll(/\bnpm (?:run )?(\w+)/g)]).map(([, name = '']) => name).filter((name) => name !== 'ci');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the tables of README.md', () => {
  /** The first cells of a table, by its heading. */
  const cellsUnder = (heading: string): string[] => {
    const [, section = ''] = readFileSync(`${ROOT}README.md`, 'utf8').split(`\n## ${heading}\n`);
    return [...(section.split('\n## ')[0] ?? '').matchAll(/^\| ([`*].*?) \| /gm)].map(([, cell = '']) => cell);
  };

  it('call the commands of the app as the app calls them', () => {
    const known: readonly string[] = Object.values(COMMAND_NAMES);
    const named = cellsUnder('Use it').flatMap((cell) => [...cell.matchAll(/(?:^|, )\*([^*]+)\*/g)].map(([, name = '']) => name));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('call the commands of the command line as it calls them, and all of them', () => {
    const named = cellsUnder('On the command line').map((cell) => /^`([\w-]+)/.exec(cell)?.[1]);
    expect([...new Set(named)].sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
  });
});
