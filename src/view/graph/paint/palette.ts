import type { NodeType } from '../../../model/graph';
import { TYPE_ORDER } from '../../../scene/appearance';
import type { Sign } from '../../../scene/crowd/crowd-scene';
import { RULE_COLOURS, type NodeColour } from '../../../scene/lens';

const ROLES = ['line', 'relation', 'lit', 'text', 'faint', 'background', 'ring', 'focus'] as const;

const COLOURS: readonly NodeColour[] = [...RULE_COLOURS, 'plain'];

type Role = (typeof ROLES)[number];

/** Colours and letters of the theme, as the canvas needs them. */
export interface Palette extends Record<Role, string> {
  types: ReadonlyMap<NodeType, string>;
  rules: ReadonlyMap<NodeColour, string>;
  /** The family list of a font, and its size in pixels. */
  font: string;
  fontSize: number;
}

/** The class that gives an element the colour of a type. */
export function typeClass(type: NodeType): string {
  return `ospo-type-${type}`;
}

/** The class that gives an element the colour of a rule. */
export function ruleClass(colour: NodeColour): string {
  return `ospo-rule-${colour}`;
}

/** The colour of a node: of the rule that it goes by, else of its type. */
export function colourOf({ types, rules, text }: Palette, { type, colour }: Pick<Sign, 'type' | 'colour'>): string {
  return (colour === undefined ? types.get(type) : rules.get(colour)) ?? text;
}

/**
 * Elements that wear the theme's colours, hidden, for the canvas to look at: only the browser can work out what
 * a theme's variables come to.
 */
export class PaletteProbe {
  private readonly el: HTMLElement;

  constructor(parent: HTMLElement) {
    this.el = parent.createDiv({ cls: 'ospo-graph-probe', attr: { 'aria-hidden': 'true' } });
    for (const type of TYPE_ORDER) this.el.createSpan({ cls: typeClass(type) });
    for (const colour of COLOURS) this.el.createSpan({ cls: ruleClass(colour) });
    for (const role of ROLES) this.el.createSpan({ cls: `ospo-graph-colour-${role}` });
  }

  /** Reads the colours anew. Costs a style computation: call it when the theme changes, not for every frame. */
  read(): Palette {
    const view = this.el.ownerDocument.defaultView;
    const styles = [...this.el.children].map((child) => view?.getComputedStyle(child));
    const colours = styles.map((style) => style?.color ?? 'gray');
    const rules = colours.slice(TYPE_ORDER.length);
    const roles = rules.slice(COLOURS.length);
    const roleAt = (role: Role): string => roles[ROLES.indexOf(role)] ?? 'gray';
    return {
      types: new Map(TYPE_ORDER.map((type, i) => [type, colours[i] ?? 'gray'])),
      rules: new Map(COLOURS.map((colour, i) => [colour, rules[i] ?? 'gray'])),
      line: roleAt('line'), relation: roleAt('relation'), lit: roleAt('lit'), text: roleAt('text'), faint: roleAt('faint'),
      background: roleAt('background'), ring: roleAt('ring'), focus: roleAt('focus'),
      font: styles[0]?.fontFamily ?? 'sans-serif',
      fontSize: Number.parseFloat(styles[0]?.fontSize ?? '') || 12,
    };
  }
}
