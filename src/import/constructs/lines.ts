import { insideCode, outsideCode, outsideFences } from '../markup/code';
import { ANCHOR, anchor } from '../markup/marks';
import type { GeneratorName } from '../generator';

/** A rewriting of text outside code, for generators that write so; all where none are named. */
interface LineRule {
  pattern: RegExp;
  to: string | ((...found: string[]) => string);
  only?: readonly GeneratorName[];
  /** For all generators but these. */
  not?: readonly GeneratorName[];
}

/** Headings with a name of their own: Docusaurus, Hugo, kramdown, attr_list. Read over code, which a heading may hold. */
const NAMED_HEADING = /^([ \t>]*#{1,6} [^\n]*?)[ \t]*\{:?[ \t]*#+([^\s{}]+)[^{}\n]*\}[ \t]*$/gm;

/** Small constructs of one line or less, one a row. */
const RULES: readonly LineRule[] = [
  { pattern: /[ \t]*\{:[^{}\n]*\}/g, to: '', only: ['jekyll', 'mkdocs'] },
  { pattern: /^[ \t>]*\{[ \t]*[.#][^{}\n]*\}[ \t]*$/gm, to: '', only: ['hugo'] },
  { pattern: /(\]\([^()\n]*\)|`)\{[ \t]*[.#:][^{}\n]*\}/g, to: '$1' },
  { pattern: /^([ \t>]*#{1,6} .*?)[ \t]*\{[ \t]*\.[^{}\n]*\}[ \t]*$/gm, to: '$1' },
  // A place that MyST links to.
  { pattern: /^[ \t]*\(([^()\n]+)\)=[ \t]*$/gm, to: (_all, name = '') => anchor(name), only: ['myst'] },
  // A number in brackets that is a link.
  { pattern: /\[\[([^[\]\n]+)\]\](?=\(\S|\[\S)/g, to: '[\\[$1\\]]', not: ['obsidian'] },
  // Keys, marks of changes, and short forms that a site explains on their own line.
  { pattern: /\{\+\+([^{}\n]+?)\+\+\}/g, to: '$1', only: ['mkdocs'] },
  { pattern: /\+\+([a-z][\w-]*(?:\+(?:[\w-]+|"[^"\n]+"))*)\+\+/g, to: '`$1`', only: ['mkdocs'] },
  { pattern: /\{--([^{}\n]+?)--\}/g, to: '~~$1~~', only: ['mkdocs'] },
  { pattern: /^\*\[([^[\]\n]+)\]:[ \t]*(\S[^\n]*)$/gm, to: '**$1**: $2\n', only: ['jekyll', 'mkdocs'] },
  // Icons in text.
  { pattern: /:(?:material|fontawesome|octicons|simple)-[\w-]+:(?:\{[^{}\n]*\})?[ \t]?/g, to: '' },
  // Tables of contents, which Obsidian shows of itself, and marks for a list of pages.
  { pattern: /^[ \t]*(?:\[TOC\]|\[\[_?toc_?\]\]|\{:toc\}|\*[ \t]*TOC[ \t]*\n\{:toc\})[ \t]*$/gim, to: '' },
  { pattern: /^[ \t]*<!--[ \t]*(?:truncate|more|excerpt)[ \t]*-->[ \t]*\n?/gim, to: '' },
  { pattern: /^\++[ \t]*$/gm, to: '', only: ['myst'] },
  // Footnotes of GitBook: the note stands behind the link already.
  { pattern: /\[([^\]\n]*)\]\(#user-content-fn-[\w-]+\)/g, to: '$1' },
  { pattern: /^[ \t]*-{1,2}8<-{1,2}[ \t]+["']([^"'\n]+\.md)(?::[^"'\n]*)?["'][ \t]*$/gm, to: '![](/$1)', only: ['mkdocs'] },
  { pattern: /\{%[ \t]*\n?[ \t]*include-markdown\s+["']([^"'\n]+)["'][^%]*%\}/g, to: '![]($1)', only: ['mkdocs'] },
  // The name of the browser's window, and files that are brought in: the link to them stays.
  { pattern: /^[ \t]*\{\{#title [^{}\n]*\}\}[ \t]*\n?/gm, to: '', only: ['mdbook'] },
  { pattern: /\{\{#include[ \t]+([^\s{}:]+\.md)[^{}\n]*\}\}/g, to: '![]($1)', only: ['mdbook'] },
  { pattern: /\{\{#(?:include|rustdoc_include|playground|template)[ \t]+([^\s{}:]+)[^{}\n]*\}\}/g, to: '[$1]($1)', only: ['mdbook'] },
  { pattern: /<!--[ \t]*@include:[ \t]*(?:@(?=\/))?([^\s#{<>]+)[^\n]*?-->/g, to: '![]($1)', only: ['vitepress'] },
  { pattern: /^<<<[ \t]*(?:@(?=\/))?([^\s#{<>]+)[^\n]*$/gm, to: '`$1`', only: ['vitepress'] },
];

/** Turns constructs of a line. */
export function convertLines(text: string, generator: GeneratorName): string {
  const named = outsideFences(text, (part) => part.replace(NAMED_HEADING, (_all, heading: string, name: string) => anchor(name) + heading));
  return outsideCode(named, (part) => RULES.reduce((result, { pattern, to, only, not }) => {
    if ((only && !only.includes(generator)) || not?.includes(generator)) return result;
    return typeof to === 'string' ? result.replace(pattern, to) : result.replace(pattern, (...found: unknown[]) => to(...found.map(String)));
  }, part));
}

const SHOWN_SHORTCODE = /\{\{([<%])\/\*(.*?)\*\/([>%])\}\}/g;

/** Templates that a page shows instead of using them, without the marks that kept the generator from reading them. */
export function shownTemplates(text: string): string {
  const code = insideCode(text, (part) => part.replace(/^[ \t]*\{%-?\s*(?:end)?raw\s*-?%\}[ \t]*\n|\{%-?\s*(?:end)?raw\s*-?%\}/gm, '').replace(SHOWN_SHORTCODE, '{{$1$2$3}}'));
  return outsideCode(code, (part) => part.replace(SHOWN_SHORTCODE, (_all, open: string, words: string, close: string) => `\`{{${open}${words}${close}}}\``));
}

const STATEMENT = /^(?:import\s+(?:[\w*{}\s,$]+\s+from\s+)?["'][^"'\n]+["'];?|export\s+(?:const|let|var|default|function|\{)[\s\S]*?)$(?=\n\s*(?:\n|import\b|export\b|$)|(?![\s\S]))/gm;

export interface WithoutModules {
  text: string;
  /** File by the name under which it was imported. */
  imported: Map<string, string>;
}

/** Takes away the module lines of MDX, which readers do not see, and notes which files they name. */
export function withoutModules(text: string): WithoutModules {
  const imported = new Map<string, string>();
  const rest = outsideCode(text, (part) => part.replace(STATEMENT, (statement) => {
    const [, name, file] = /^import\s+(\w+)\s+from\s+["']([^"']+)["']/.exec(statement) ?? [];
    if (name !== undefined && file !== undefined) imported.set(name, file);
    return '';
  }));
  return { text: rest, imported };
}

/** Anchors by name, each with the offset in the text that is left without them. */
export function takeAnchors(text: string): { text: string; anchors: Map<string, number> } {
  const anchors = new Map<string, number>();
  const parts = text.split(ANCHOR);
  let rest = '';
  parts.forEach((part, index) => {
    if (index % 2 === 0) rest += part;
    else if (!anchors.has(part)) anchors.set(part, rest.length);
  });
  return { text: rest, anchors };
}
