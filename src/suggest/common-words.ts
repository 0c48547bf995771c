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
  我 我们 你 你们 他 他们 她 她们 它 它们 自己 大家 这 这个 这些 这样 这里 那 那个 那些 那样 那里 什么 怎么 为什么 哪里 一个 一些 一样 没有 可以 可能 因为 所以 如果 但是
  而且 或者 以及 还是 就是 不是 不会 不能 已经 现在 时候 然后 之后 之前 其实 非常 比较 应该 需要 通过 关于 对于 由于 这是 これ それ あれ ここ そこ この その あの
  こと もの ため よう する した して いる ある ない から まで など また 私 私たち
`);

/** Words that open a sentence before the name of something, and are no part of it. */
export const LEADING_WORDS = wordSet(`
  add ask check click consult contact create enable edit follow install join like meet open read see select study today try under unlike using via visit watch welcome yesterday
  der die das den dem des ein eine einen einem einer jede jeder jedes diese dieser dieses für mit von bei beim im am zum zur und oder
  auf aus nach über unter ohne kein keine unser unsere mein meine ihr ihre sein seine
  le la les un une du au aux des dans avec pour sur chaque cette ce ces notre nos leur
  el los las una en con para por cada este esta estos nuestro nuestra
  il lo gli uno nel nello nella nei negli nelle del dello della dei degli delle al allo alla ai agli alle dal dalla sul sulla ogni questo questa
  het een deze dit os as no na nos nas em com cada este
`);

/** Titles that many vaults give to a page of their own, without accents: in a sentence they hardly ever mean that page. */
export const PAGE_WORDS = wordSet(`
  home index readme note notes draft inbox template templates overview introduction summary about contents glossary links
  references reference resources people events organisations organizations tags todo todos misc archive journal daily meeting
  meetings untitled example examples help faq start welcome dashboard people topics roles risks metrics
  einleitung einfuhrung ubersicht notizen inhalt inhaltsverzeichnis zusammenfassung vorlage vorlagen beispiele
  introduzione indice appunti esercizi riassunto sommaire exemples exercices introduccion notas apuntes resumen ejercicios ejemplos plantillas
  introducao resumo exercicios exemplos inleiding notities voorbeelden введение оглавление заметки шаблоны
`);

/** Words of the field that anybody puts together: “our open source initiative” is seldom the Open Source Initiative. */
export const GENERIC_WORDS = wordSet(`
  alliance association best code commons community compliance data development digital engineering europe foundation free general
  good governance group guide initiative innovation institute international legal management metrics national network observatory ospo
  of office open plan plus policy practice practices program programme project projects public readiness review risk science security
  service services software source standard strategy summit supply chain support team technology the and for in to training tools trust
  work working world
`);

/** What only says of what kind a thing is, “Box (company)”: a note that says it need not speak of that thing. */
export const KIND_WORDS = wordSet('artifact company framework metric organisation organization person place project role software standard tool topic');

/** Words whose capitals are as often an outcry or a heading as an acronym. */
export const QUESTION_WORDS = wordSet('who what when where why how which');
