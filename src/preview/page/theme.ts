/** Light, dark, or whatever the system prefers. */
export type ThemeChoice = 'light' | 'dark' | 'system';

const KEY = 'ospo-atlas-preview-theme';
const CHOICES: readonly ThemeChoice[] = ['light', 'dark', 'system'];

/** Which of the two themes the page wears. The choice is kept for this address; the classes are the ones that plugins look at. */
export class Theme {
  private readonly dark: MediaQueryList;
  private chosen: ThemeChoice;

  /** @param onChange told after the page wears another theme */
  constructor(private readonly win: Window, private readonly onChange: () => void) {
    this.dark = win.matchMedia('(prefers-color-scheme: dark)');
    this.chosen = asChoice(win.localStorage.getItem(KEY));
    this.dark.addEventListener('change', () => this.wear());
    this.wear();
  }

  get choice(): ThemeChoice {
    return this.chosen;
  }

  get isDark(): boolean {
    return this.chosen === 'system' ? this.dark.matches : this.chosen === 'dark';
  }

  choose(choice: ThemeChoice): void {
    this.chosen = choice;
    this.win.localStorage.setItem(KEY, choice);
    this.wear();
  }

  private wear(): void {
    const { classList } = this.win.document.body;
    const [worn, other] = this.isDark ? ['theme-dark', 'theme-light'] : ['theme-light', 'theme-dark'];
    classList.add(worn);
    classList.remove(other);
    this.onChange();
  }
}

function asChoice(stored: string | null): ThemeChoice {
  return CHOICES.find((choice) => choice === stored) ?? 'system';
}
