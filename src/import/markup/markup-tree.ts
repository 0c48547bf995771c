import type { Attributes } from './scan-tag';

/** An element of HTML, a component, or a template's tag, with what stands in it. */
export interface MarkupElement {
  kind: 'element';
  dialect: 'tag' | 'hugo' | 'liquid';
  /** HTML's in lower case, a component's as written. */
  name: string;
  attributes: Attributes;
  /** What stands behind a template tag's name, as written. */
  words: string;
  children: MarkupNode[];
  /** Whether only blanks stand before it on its line. */
  atLineStart: boolean;
  /** Those blanks. */
  indent: string;
  inTableRow: boolean;
  /** Whether it stands where a link of Markdown has its address. */
  inAddress: boolean;
  /** Whether the source closes it. */
  closed: boolean;
  /** Offsets in the text. */
  start: number;
  end: number;
}

export interface MarkupText {
  kind: 'text';
  /** Kept byte for byte. */
  text: string;
}

/** `{…}` of MDX, `{{ … }}` of a template, `{name}`…`` of MyST. */
export interface MarkupExpression {
  kind: 'expression';
  dialect: 'mdx' | 'template' | 'role';
  /** What stands between the braces; of a role its name. */
  code: string;
  /** Of a role, what it is applied to. */
  words: string;
  start: number;
  written: string;
}

export type MarkupNode = MarkupElement | MarkupText | MarkupExpression;
