import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** Which rooms each room may import, and which packages. `types:` in front of a room: only its types. */
const ROOMS: Record<string, { rooms: string[]; packages: RegExp | null }> = {
  'model': { rooms: [], packages: null },
  'parse': { rooms: ['model'], packages: /^(gray-matter|yaml|micromark-util-decode-string)$/ },
  'graph': { rooms: ['model'], packages: null },
  'suggest': { rooms: ['model', 'graph'], packages: /^virtual:common-words$/ },
  'assess': { rooms: ['model', 'graph'], packages: null },
  'pack': { rooms: ['model', 'graph'], packages: /^(node-diff3|fflate|virtual:pack)$/ },
  'import': { rooms: ['model', 'parse'], packages: /^(micromark-util-decode-string|fflate)$/ },
  'scene': { rooms: ['model', 'graph'], packages: /^d3$/ },
  'app': { rooms: ['model', 'parse', 'graph', 'suggest', 'assess', 'pack', 'import', 'scene'], packages: null },
  'worker': { rooms: ['model', 'parse', 'suggest', 'graph', 'scene'], packages: /^micromark-util-decode-string$/ },
  'view': { rooms: ['model', 'scene', 'types:app', 'types:assess', 'types:suggest', 'types:worker'], packages: /^(d3|virtual:worker\/.*)$/ },
  'obsidian': { rooms: ['model', 'graph', 'suggest', 'assess', 'pack', 'import', 'scene', 'app', 'view'], packages: /^(obsidian|@codemirror\/.*|virtual:reader-version)$/ },
  'parts': { rooms: ['app'], packages: null },
  'cli': { rooms: ['model', 'parse', 'graph', 'suggest', 'assess', 'pack', 'import', 'scene', 'app'], packages: /^(node:.*|fflate|virtual:.*)$/ },
  'preview': { rooms: ['model'], packages: /^(obsidian|@codemirror\/.*|@lezer\/.*|lucide-static.*|yaml|unified|remark-.*|mdast|node-diff3|jsep)$/ },
  'main.ts': { rooms: ['obsidian', 'app', 'model'], packages: /^obsidian$/ },
  'virtual.d.ts': { rooms: [], packages: null },
};

/** What may be used in one file only, because it needs care. */
const ONE_FILE: Record<string, string> = { 'gray-matter': 'parse/front-matter/front-matter.ts' };

/** Lines that a person reads in one go. */
const LONGEST_FILE = 260;

interface Import {
  file: string;
  /** A package, or a file relative to src. */
  target: string;
  inside: boolean;
  typeOnly: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.ts')).sort();
const known = new Set(files);
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const statements = text.matchAll(/^\s*(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [
    ...[...statements].map(([, , type, specifier = '']) => importOf(file, specifier, type !== undefined)),
    ...[...dynamic].map(([, specifier = '']) => importOf(file, specifier, false)),
  ];
}

function importOf(file: string, specifier: string, typeOnly: boolean): Import {
  const inside = specifier.startsWith('.');
  if (!inside) return { file, target: specifier, inside, typeOnly };
  const place = posix.join(posix.dirname(file), specifier);
  const target = [place, `${place}.ts`, `${place}/index.ts`].find((each) => known.has(each)) ?? place;
  return { file, target, inside, typeOnly };
}

const roomOf = (file: string): string => file.split('/')[0] ?? '';

function isAllowed({ file, target, inside, typeOnly }: Import): boolean {
  const room = ROOMS[roomOf(file)];
  if (!room) return false;
  if (!inside) return room.packages?.test(target) ?? false;
  const other = roomOf(target);
  return other === roomOf(file) || room.rooms.includes(other) || (typeOnly && room.rooms.includes(`types:${other}`));
}

/** Files that can be reached from themselves over imports of values. */
function cycles(): string[] {
  const next = new Map(files.map((file) => [file, imports.filter((each) => each.file === file && each.inside && !each.typeOnly).map(({ target }) => target)]));
  return files.filter((start) => {
    const seen = new Set<string>();
    const open = [...(next.get(start) ?? [])];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (file === start) return true;
      if (seen.has(file)) continue;
      seen.add(file);
      open.push(...(next.get(file) ?? []));
    }
    return false;
  });
}

describe('the rooms of the code', () => {
  it('are read with their imports, on one line or several, of types or values', () => {
    expect(imports).toContainEqual({ file: 'app/session.ts', target: 'graph/atlas.ts', inside: true, typeOnly: false });
    expect(imports).toContainEqual({ file: 'app/session.ts', target: 'model/note.ts', inside: true, typeOnly: true });
    expect(imports).toContainEqual({ file: 'cli/disk-store.ts', target: 'node:fs/promises', inside: false, typeOnly: false });
  });

  it('are all in the table', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !ROOMS[room])).toEqual([]);
  });

  it('import only the rooms and packages that they may', () => {
    expect(imports.filter((each) => !isAllowed(each)).map(({ file, target, typeOnly }) => `${file} → ${target}${typeOnly ? ' (type)' : ''}`)).toEqual([]);
  });

  it('have no circle of imports', () => {
    expect(cycles()).toEqual([]);
  });

  it('touch what needs care in one file only', () => {
    const elsewhere = imports.filter(({ file, target }) => ONE_FILE[target] !== undefined && ONE_FILE[target] !== file);
    expect(elsewhere.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('have files that can be read in one go', () => {
    const long = files.map((file) => [file, readFileSync(join(SRC, file), 'utf8').split('\n').length] as const).filter(([, lines]) => lines > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  it('have no drawer for whatever fits nowhere else', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc|common|manager)(\.ts|\/)/.test(file))).toEqual([]);
  });
});

describe('what ends in main.js', () => {
  const shipped = new Set(reachable('main.ts'));

  it('is found over imports of every kind, and is not all that there is', () => {
    expect([...shipped]).toEqual(expect.arrayContaining(['parse/parse-note.ts', 'app/session.ts', 'obsidian/graph/graph-view.ts', 'view/graph/paint/paint.ts']));
    expect([...shipped].filter((file) => /^(?:cli|preview)\//.test(file))).toEqual([]);
  });

  it('uses nothing of Node', () => {
    expect(imports.filter(({ file, target }) => shipped.has(file) && /^(node:|fs$|path$|os$)/.test(target)).map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('imports no file for what happens when it is evaluated: the build leaves such imports out', () => {
    expect([...shipped].filter((file) => /^\s*import\s*['"]/m.test(readFileSync(join(SRC, file), 'utf8')))).toEqual([]);
  });

  it('has no regular expression that older phones cannot read', () => {
    expect([...shipped].filter((file) => /\(\?<[=!]/.test(readFileSync(join(SRC, file), 'utf8')))).toEqual([]);
  });

  it('runs no text as code and makes no HTML of text', () => {
    const forbidden = /\beval\(|new Function\(|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML/;
    expect([...shipped].filter((file) => forbidden.test(readFileSync(join(SRC, file), 'utf8')))).toEqual([]);
  });
});

function reachable(start: string): string[] {
  const seen = new Set<string>();
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file) || !known.has(file)) continue;
    seen.add(file);
    open.push(...imports.filter((each) => each.file === file && each.inside && !each.typeOnly).map(({ target }) => target));
  }
  return [...seen];
}
