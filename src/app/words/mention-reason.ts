import type { Reason, Sense } from '../../suggest/rank';
import { counted } from './count';

/** Why a mention is taken for a note, in one or two plain sentences: how it is named, and what weighs most for or against. */
export function reasonSentence(mention: string, title: string, { name, reasons }: Sense): string {
  const words = mention.replace(/\s+/g, ' ');
  return reasons.slice(0, 2).map((reason) => reasonWords(reason, words, title, name)).join(' ');
}

function reasonWords(reason: Reason, mention: string, title: string, name: string): string {
  switch (reason.kind) {
    case 'title': return same(mention, title) ? 'This is the note’s title.' : `“${mention}” is a form of the title “${title}”.`;
    case 'file': return same(mention, name) ? 'This is the note’s file name.' : `“${mention}” is a form of the file name “${name}”.`;
    case 'alias': return same(mention, name) ? `“${name}” is another name of ${title}.` : `“${mention}” is a form of “${name}”, another name of ${title}.`;
    case 'bare': return `“${name}” is the title “${title}” in short.`;
    case 'top-heading': return `“${name}” is the heading that ${title} begins with.`;
    case 'display': return reason.notes === 1 ? `A link to ${title} reads “${name}”.` : `Links in ${reason.notes} notes call ${title} “${name}”.`;
    case 'linked-neighbour': return `This note links ${reason.title}, which is tied to it.`;
    case 'mentioned-neighbour': return `This note also names ${reason.title}, which is tied to it.`;
    case 'full-name': return `This note also says “${reason.name}”.`;
    case 'heading': return `It stands under “${reason.heading}”.`;
    case 'qualifier': return `This note also says “${reason.words}”.`;
    case 'several-senses': return `${counted(reason.count, 'note')} have this name.`;
    case 'exact-elsewhere': return 'Another note has just this name.';
    case 'near-folder': return 'Of the notes with this name it lies nearest.';
    case 'linked-most': return `Of the notes with this name it is linked most, from ${counted(reason.notes, 'note')}.`;
    case 'capital': return 'It has a capital here, so it may be the name of something else.';
    case 'everyday': return 'It is an everyday word, and nothing else here speaks of the note.';
    case 'short-acronym': return 'Two letters mean many things, and nothing else here speaks of the note.';
    case 'other-expansion': return `This note says that it stands for “${reason.words}”.`;
    case 'small-letters': return 'It is written in small letters, so it may mean the thing in general.';
    case 'to-do': return 'It may only mark something to do.';
    case 'question': return 'It may only ask a question.';
    case 'shouted': return 'The words around it are in capitals as well.';
    case 'counted': return 'It may stand for one of many things of that kind.';
    case 'numbered': return 'With its number it is one of many.';
    case 'longer-name':
    case 'compound':
    case 'beside-acronym': return 'It may only be a part of a longer name.';
    case 'sentence-start': return 'Its capital may only open the sentence.';
    case 'heading-case': return 'Its capital may only be that of a title.';
  }
}

function same(mention: string, name: string): boolean {
  return mention.toLowerCase() === name.toLowerCase();
}
