import type { GraphWords } from '../../../app/words/graph';
import type { NamedLens } from '../../../scene/built-in-lenses';
import { SCOPE_KINDS, type ScopeKind } from '../../../scene/lens';
import type { GraphHost, WindowPlace } from '../graph-host';
import type { LensLook } from '../lens-desk';
import { Choice, type ChoiceOption } from './choice';

export interface LensPickerEvents {
  builtIn(kind: ScopeKind): void;
  saved(name: string): void;
  /** What may be done with the lens: saved, renamed, passed on. At a place in the window. */
  menu(place: WindowPlace): void;
}

const SAVED = 'saved:';

/** Which lens the graph is looked at through, the built-in ones and those that a person has named. */
export class LensPicker {
  private readonly choice: Choice;

  constructor(parent: HTMLElement, private readonly host: Pick<GraphHost, 'words' | 'setIcon'>, events: LensPickerEvents) {
    const { words } = host;
    const row = parent.createDiv({ cls: 'ospo-graph-lens' });
    this.choice = new Choice(row, words.lens, (value) => {
      const kind = SCOPE_KINDS.find((each) => each === value);
      if (kind) events.builtIn(kind);
      else events.saved(value.slice(SAVED.length));
    });
    const button = row.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': words.lensMenu, 'aria-haspopup': 'menu' } });
    host.setIcon(button, 'more-horizontal');
    button.addEventListener('click', () => {
      const { left, bottom } = button.getBoundingClientRect();
      events.menu({ x: left, y: bottom });
    });
  }

  show({ lens, name }: LensLook, saved: readonly NamedLens[]): void {
    const isKept = name !== null && saved.some((each) => each.name === name);
    this.choice.show(optionsOf(this.host.words, saved), isKept ? SAVED + name : lens.scope.kind);
  }
}

function optionsOf(words: GraphWords, saved: readonly NamedLens[]): ChoiceOption[] {
  const builtIn = SCOPE_KINDS.map((kind) => ({ value: kind, text: words.lensKind(kind), group: words.builtInLenses }));
  return [...builtIn, ...saved.map(({ name }) => ({ value: SAVED + name, text: name, group: words.savedLenses }))];
}
