import { Setting } from 'obsidian';
import type { RecognisedName } from '../../app/import/import-names';
import { LIKELY_SCORE } from '../../app/linking/link-mentions';
import { IMPORT_WORDS, namedTargets, namedTargetWords } from '../../app/words/import';
import { addBox, setTicked } from '../tick-boxes';

/** More than this nobody chooses from one by one: the rest goes with the switch. */
const MOST_SHOWN = 300;

/**
 * Shows which names of the atlas the notes hold, to be linked when the notes are written. Off at first: linking is a choice.
 * @returns what was chosen: paths of notes to link to, none where the switch is off
 */
export function offerNames(parent: HTMLElement, names: readonly RecognisedName[], { isInstalled }: { isInstalled: boolean }): () => ReadonlySet<string> {
  const likely = names.filter(({ score, installed }) => installed && score >= LIKELY_SCORE);
  if (!isInstalled) parent.createEl('p', { cls: 'setting-item-description', text: IMPORT_WORDS.notInstalled });
  if (likely.length === 0) {
    if (isInstalled) parent.createEl('p', { cls: 'setting-item-description', text: IMPORT_WORDS.noNames });
    return () => new Set();
  }
  const targets = namedTargets(likely);
  const chosen = new Set(targets.map(({ target }) => target));
  let isOn = false;
  new Setting(parent).setName(IMPORT_WORDS.link).setDesc(IMPORT_WORDS.linkHint(likely.length, targets.length)).addToggle((toggle) =>
    toggle.setValue(isOn).setTooltip(IMPORT_WORDS.link).onChange((value) => (isOn = value)));
  const list = parent.createEl('details', { cls: 'ospo-import-names' });
  list.createEl('summary', { text: IMPORT_WORDS.chooseNames });
  for (const named of targets.slice(0, MOST_SHOWN)) addBox(list, namedTargetWords(named), true, (isTicked) => setTicked(chosen, named.target, isTicked));
  return () => (isOn ? chosen : new Set());
}
