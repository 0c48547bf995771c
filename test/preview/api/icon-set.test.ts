import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ICON_SET } from '../../../src/preview/api/dom/icon-set';

const SOURCE = fileURLToPath(new URL('../../../src/', import.meta.url));

/** Where the plugin names an icon: in tables, by `setIcon`, and in the entries of menus and rows of buttons. */
const NAMED = [/\bicon(?:: | = )'([a-z0-9-]+)'/g, /\bsetIcon\((?:[^'()]+, )?'([a-z0-9-]+)'/g, /\bentry\('[a-z]+', '([a-z0-9-]+)'/g, /\b(?:add|button)\('([a-z0-9-]+)', /g];

function iconsOfThePlugin(): Set<string> {
  const texts = ['obsidian', 'view'].flatMap((room) => readdirSync(join(SOURCE, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts')).map((path) => readFileSync(join(SOURCE, room, path), 'utf8')));
  return new Set(texts.flatMap((text) => NAMED.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, icon]) => icon ?? []))));
}

describe('the icons of the preview', () => {
  it('hold all that the plugin asks for: another shows as a dotted square', () => {
    const icons = iconsOfThePlugin();
    expect(icons.size).toBeGreaterThan(40);
    expect([...icons].filter((icon) => !ICON_SET.has(icon))).toEqual([]);
  });
});
