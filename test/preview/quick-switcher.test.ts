// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { QuickSwitcher } from '../../src/preview/page/quick-switcher';
import { openApp } from './api/open-app';

it('names each note once, by the name that fits best, and offers to make one where none is called so', async () => {
  const { app } = await openApp({
    'Road map.md': '---\naliases: [Map of the road, The map]\n---\n',
    'Map.md': '',
    'Other.md': '',
  });
  const switcher = new QuickSwitcher(app);
  const found = (query: string): string[] => switcher.getSuggestions(query).map(({ name }) => name);
  expect(found('map')).toEqual(['Map', 'The map']);
  expect(found('of the road')[0]).toBe('Map of the road');
  expect(found('other thing')).toEqual(['other thing']);
});
