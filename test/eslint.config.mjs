import { fileURLToPath } from 'node:url';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { defineConfig } from 'eslint/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig([
  ...obsidianmd.configs.recommended,
  {
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { project: `${root}/tsconfig.json`, tsconfigRootDir: root } },
    rules: {
      'obsidianmd/ui/sentence-case': ['warn', {
        brands: ['OSPO Atlas', 'OSPO', 'Obsidian', 'Markdown', 'TODO Group', 'OpenChain', 'FINOS', 'OSCAL'],
        acronyms: ['OSPO', 'CSV', 'HTML', 'JSON', 'SVG', 'PNG', 'ISO', 'IEC', 'URL'],
      }],
    },
  },
  {
    // The one file that imports from an address which is not written down: the text there came with the plugin, in main.js.
    files: ['src/parts/import-text.ts'],
    rules: { 'no-unsanitized/method': 'off' },
  },
  {
    // Part of the build, which runs in Node.
    files: ['src/parts/cut-into-parts.mjs'],
    rules: { 'obsidianmd/no-nodejs-modules': 'off' },
  },
  {
    // The command line runs in Node, not in Obsidian. What names are defined, TypeScript knows better.
    files: ['src/cli/**/*.ts'],
    rules: {
      'no-undef': 'off',
      'obsidianmd/hardcoded-config-path': 'off',
      'obsidianmd/no-nodejs-modules': 'off',
      'obsidianmd/prefer-window-timers': 'off',
    },
  },
  {
    // The preview stands where Obsidian stands: it makes what plugins are told to use instead (createEl, Platform, local storage), runs them,
    // loads their styles, and has the hotkeys and the configuration folder that are the app's.
    files: ['src/preview/**/*.ts'],
    rules: {
      '@typescript-eslint/no-implied-eval': 'off',
      'no-restricted-globals': 'off',
      'obsidianmd/commands/no-default-hotkeys': 'off',
      'obsidianmd/hardcoded-config-path': 'off',
      'obsidianmd/no-forbidden-elements': 'off',
      'obsidianmd/no-global-this': 'off',
      'obsidianmd/no-static-styles-assignment': 'off',
      'obsidianmd/platform': 'off',
      'obsidianmd/prefer-create-el': 'off',
      'obsidianmd/prefer-file-manager-trash-file': 'off',
      'obsidianmd/prefer-instanceof': 'off',
      'obsidianmd/rule-custom-message': 'off',
    },
  },
]);
