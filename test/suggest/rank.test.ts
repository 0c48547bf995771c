import { beforeAll, describe, expect, it } from 'vitest';
import { openLinking, type Linking } from '../../src/app/linking/link-mentions';
import { atlasSession } from './atlas-vault';

const OWN = {
  'Work/Proxy.md': 'x', 'Play/Proxy.md': 'x', 'Premises.md': 'x', 'DB Folder.md': 'x', 'DB Folders.md': 'x', 'Notion.md': 'x', 'Switch.md': 'x', 'Router.md': 'x', 'docker.md': 'x', 'harness.md': 'x', 'Sortierung.md': 'x', '工作.md': 'x',
  '块引用.md': 'x', 'Film.md': '---\naliases: [我们, 时间]\n---\n',
};
let linking: Linking;

beforeAll(async () => {
  linking = openLinking(await atlasSession(OWN), { own: true, once: 'every', minScore: 0.5, headings: true });
});

const found = (text: string, path = 'New.md'): string[] => linking.suggest(path, text).map((each) => `${each.text} → ${each.target}: ${each.reason}`);
const words = (text: string): string[] => linking.suggest('New.md', text).map((each) => each.text);

describe('which of several notes is meant', () => {
  it('is the one with the very name, before a form of another', () => {
    expect(found('One DB Folder, and two DB Folders.\n').map((line) => line.split(':')[0])).toEqual(['DB Folder → DB Folder.md', 'DB Folders → DB Folders.md']);
  });

  it('is the one that lies nearest, and says so; none is sure where none is nearer', () => {
    expect(found('We ask the Proxy of theirs.\n', 'Work/Day.md')).toEqual(['Proxy → Work/Proxy.md: This is the note’s title. Of the notes with this name it lies nearest.']);
    expect(found('We ask the Proxy of theirs.\n')).toEqual([]);
  });
});

describe('of two notes with one name', () => {
  it('the one that the vault links far more is meant, wherever it lies', async () => {
    const links = Object.fromEntries(['A', 'B', 'C'].map((name) => [`${name}.md`, '[[Play/Proxy]]']));
    const [first, second] = openLinking(await atlasSession({ ...OWN, ...links }), { own: true }).suggest('New.md', 'We ask the Proxy of theirs.\n')[0]?.senses ?? [];
    expect(first).toMatchObject({ target: 'Play/Proxy.md', reason: 'This is the note’s title. Of the notes with this name it is linked most, from 3 notes.' });
    expect(second).toMatchObject({ target: 'Work/Proxy.md' });
    expect(first?.score).toBeGreaterThan(second?.score ?? 1);
  });
});

describe('a capital', () => {
  it.each([
    ['- Switch — joins cables\n- Router: finds the way\n', ['Switch', 'Router']],
    ['Tags: Switch Router\n', ['Switch', 'Router']],
    ['Status: done\nSee also: Switch, Router\n', ['Switch', 'Router']],
    ['| Switch? | yes |\n| --- | --- |\n', ['Switch']],
    ['Tags: Switch Router, because. The lights are off\n', []],
    ['- Switch, Router, cable\n', ['Switch', 'Router']],
    ['- **Switch** - joins cables\n- **Router:** finds the way\n', ['Switch', 'Router']],
    ['### Switch\n', ['Switch']],
    ['Notion开启了先河。\n', ['Notion']],
    ['See Notion.\n', ['Notion']],
    ['Die Sortierung dauert.\n', ['Sortierung']],
    ['Docker runs it, and docker stops it.\n', ['Docker', 'docker']],
    ['Switch the lights off.\n', []],
    ['They met Harness the man.\n', []],
    ['They met Docker in May.\n', ['Docker']],
  ])('is weighed by what stands around it: %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('a script without spaces', () => {
  it('has names at the edges of its words, and no words of grammar', () => {
    expect(words('尽量不用块引用，使用`[[`语法。今天的工作很多。我们知道。\n')).toEqual(['块引用', '工作']);
    expect(words('语法是`[[`，尽量不用块引用。\n')).toEqual(['块引用']);
  });
});
