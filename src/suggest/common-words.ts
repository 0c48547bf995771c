/** Words that say little about what is meant. Lists, so that a new trap is one word here and one sentence in the labelled prose. */

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Grammar: never a name in small letters, and the sign of a shouted line among capitals. */
export const FUNCTION_WORDS = wordSet(`
  a about after all also am an and any are as at be been before but by can could did do does each else for from get go had has have
  he her here his how i if in into is it its just let may me more most must my new no nor not now of off on once one only or our out
  over own per same she should so some such than that the their them then there these they this those through to too under up us
  use very was we were what when where which while who whom whose why will with would yes you your
`);

/** Titles that many vaults give to a page of their own: in a sentence they hardly ever mean that page. */
export const PAGE_WORDS = wordSet(`
  home index readme note notes draft inbox template templates overview introduction summary about contents glossary links
  references reference resources people events organisations organizations tags todo todos misc archive journal daily meeting
  meetings untitled example examples help faq start welcome dashboard people topics roles risks metrics
`);

/** Words of the field that anybody puts together: “our open source initiative” is seldom the Open Source Initiative. */
export const GENERIC_WORDS = wordSet(`
  alliance association best code commons community compliance data development digital engineering europe foundation free general
  good governance group guide initiative innovation institute international legal management metrics national network observatory ospo
  of office open plan plus policy practice practices program programme project projects public readiness review risk science security
  service services software source standard strategy summit supply chain support team technology the and for in to training tools trust
  work working world
`);

/** Words whose capitals are as often an outcry or a heading as an acronym. */
export const QUESTION_WORDS = wordSet('who what when where why how which');
