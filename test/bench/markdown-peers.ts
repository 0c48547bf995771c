import { parser as lezer, GFM } from '@lezer/markdown';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkWikiLink from 'remark-wiki-link';
import { unified } from 'unified';

/** Readers of Markdown from npm, as they come: a text in, a tree or tokens out. */
export interface MarkdownPeer {
  name: string;
  /** How much of the vault it is given, from 0 to 1: what is slow is given a part, and its time is scaled up. */
  share: number;
  read(text: string): unknown;
}

const markdownIt = new MarkdownIt({ html: true, linkify: false });
const lezerParser = lezer.configure([GFM]);
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(remarkWikiLink, { aliasDivider: '|' }).freeze();

export const MARKDOWN_IT: MarkdownPeer = { name: 'markdown-it', share: 1, read: (text) => markdownIt.parse(text, {}) };
export const MARKED: MarkdownPeer = { name: 'marked', share: 1, read: (text) => marked.lexer(text) };
export const LEZER: MarkdownPeer = { name: '@lezer/markdown', share: 1, read: (text) => lezerParser.parse(text) };
export const REMARK: MarkdownPeer = { name: 'remark', share: 0.03, read: (text) => remark.parse(text) };
