import { decodeString } from 'micromark-util-decode-string';

/** Words that a reader of the published page sees, near enough: what is neither front matter nor code of a template, a tag or an address. */
export function sourceWords(source) {
  const text = mended(source)
    .replace(/^\uFEFF?(---|\+\+\+)[ \t]*\n[\s\S]*?\n\1[ \t]*(?=\n|$)/, '')
    .replace(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replace(/<(script|style|svg|textarea|canvas)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g, ' ')
    .replace(/^(?:import\s.+\sfrom\s+|import\s+)["'].*$|^export\s+const\b.*$/gm, ' ')
    .replace(/<%(?:(?!%>)[\s\S])*%>/g, ' ')
    .replace(/\{\{[<%][\s\S]*?[>%]\}\}|\{%[\s\S]*?%\}|\{\{[^{}]*\}\}/g, ' ')
    .replace(/^([ \t>]*(?::{3,}|`{3,})\{[^\n]*\n)[ \t]*---\n((?:[^\n]*\n)*?)[ \t]*---$/gm, '$1')
    .replace(/^([ \t>]*)(?::{3,}|`{3,})\{(?:image|figure|iframe|include|embed)\}.*$/gm, '$1 ')
    .replace(/^([ \t>]*)(?::{3,}|`{3,})\{[\w:-]+\}/gm, '$1 ')
    .replace(/^[ \t]*:{3,}[ \t]*\w*/gm, ' ')
    .replace(/^([ \t>]*)\[![\w-]+\][+-]?/gm, '$1')
    .replace(/^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+\w+/gm, ' ')
    .replace(/^[ \t]*:[\w-]+:(?:[ \t].*)?$/gm, ' ')
    .replace(/^\([\w:.-]+\)=[ \t]*$/gm, ' ')
    .replace(/\{(?:ref|doc|term|numref|cite[:\w]*)\}(?=`)/g, ' ')
    .replace(/:(?:material|fontawesome|octicons|simple)-[\w-]+:/g, ' ');
  return wordsOf(withoutMarkup(text));
}

/** Words that a reader of the note sees. */
export function resultWords(note) {
  return wordsOf(withoutMarkup(note.replace(/^---\n[\s\S]*?\n---(?=\n|$)/, '')
    .replace(/<!--[\s\S]*?-->|^%%[\s\S]*?%%$/gm, ' ')
    .replace(/\[\[([^\]|]*?)(?:\\?\|([^\]]*))?\]\]/g, (_all, target, words) => ` ${words ?? target.replace(/^.*[/#]/, '')} `)
    .replace(/^([ \t>]*)\[!\w+\][+-]?/gm, '$1')));
}

/** Words of the source that the result has fewer of. */
export function lostWords(source, result) {
  const have = new Map();
  for (const word of result) have.set(word, (have.get(word) ?? 0) + 1);
  const words = source.filter((word) => {
    const left = have.get(word) ?? 0;
    have.set(word, left - 1);
    return left <= 0;
  });
  return { total: source.length, words };
}

function withoutMarkup(text) {
  return text
    .replace(/^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S+.*$/gm, ' ')
    .replace(/\]\((?:<[^<>\n]*>|(?:[^\s()]|\((?:[^\s()]|\([^\s()]*\))*\))*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g, '] ')
    .replace(/\]\[[^\]\n]*\]/g, '] ')
    .replace(/<(?:https?|mailto):[^<>\s]*>|(?:https?:\/\/|(?<![\w/])www\.)[^\s)>\]]+/g, ' ')
    .replace(/<\/?[A-Za-z][^<>]*>/g, ' ')
    .replace(/(?<![$\\])\{[^{}\n]*\}/g, ' ')
    .replace(/^[ \t>]*(?:`{3,}|~{3,}).*$/gm, ' ')
    .replace(/\\(?=[<>{}|[\]_*])/g, '')
    .replace(/(\S)\|\d+\]/g, '$1]');
}

function wordsOf(text) {
  return (text.replace(/&(?:[a-z]\w*|#\d+|#x[\da-f]+);/gi, (entity) => decodeString(entity)).replace(/[\u200b-\u200f\u00ad]/g, '').normalize('NFC').toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
}

function mended(text) {
  return text.replace(/\r\n?/g, '\n').replace(/[\u2028\u2029]/g, '\n').replace(/[\u00a0\u202f]/g, ' ').normalize('NFC');
}
