import { RELATIONS } from '../model/vocabulary';

/** Ways to say a relation in a sentence, beside its phrase. Only words that can hardly mean anything else. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  'leads': ['leads', 'led', 'lead of', 'head of', 'heads', 'chairs', 'chair of', 'directs', 'director of'],
  'led-by': ['led by', 'headed by', 'chaired by', 'directed by'],
  'part-of': ['part of', 'belongs to'],
  'has-part': ['consists of', 'comprises'],
  'member-of': ['member of', 'joined', 'joins'],
  'works-at': ['works at', 'works for', 'worked at', 'worked for', 'works in', 'employed by'],
  'employs': ['employs', 'hired'],
  'speaks-at': ['speaks at', 'spoke at', 'speaker at', 'presents at', 'presented at', 'keynote at'],
  'organised-by': ['organised by', 'organized by', 'hosted by'],
  'organises': ['organises', 'organizes', 'organised', 'organized', 'hosts', 'hosted'],
  'published-by': ['published by', 'issued by', 'released by'],
  'publishes': ['publishes', 'published'],
  'written-by': ['written by', 'authored by'],
  'wrote': ['wrote', 'authored', 'author of', 'co-author of'],
  'founded-by': ['founded by', 'created by', 'started by', 'set up by'],
  'founded': ['founded', 'founder of', 'co-founder of', 'co-founded'],
  'adopted-by': ['adopted by', 'used by'],
  'adopts': ['adopts', 'adopted', 'uses'],
  'mitigates': ['mitigates', 'reduces'],
  'mitigated-by': ['mitigated by', 'reduced by'],
  'measured-by': ['measured by'],
  'measures': ['measures'],
  'responsible-for': ['responsible for', 'accountable for', 'in charge of'],
  'requires': ['requires', 'depends on'],
  'required-by': ['required by', 'needed by'],
  'produces': ['produces'],
  'produced-by': ['produced by'],
  'supports': ['supports', 'funds', 'sponsors', 'sponsored'],
  'supported-by': ['supported by', 'funded by', 'sponsored by'],
  'regulates': ['regulates'],
  'regulated-by': ['regulated by'],
  'located-in': ['based in', 'located in'],
  'succeeds': ['succeeds', 'succeeded', 'replaces', 'replaced', 'successor of'],
  'succeeded-by': ['succeeded by', 'replaced by'],
};

interface Verbs {
  relationOf: ReadonlyMap<string, string>;
  /** Any form, the longest first, so that "led by" is not read as "led". */
  form: RegExp;
}

/** Made with the first sentence that is read, since a start has none. */
let verbs: Verbs | undefined;

function collectVerbs(): Verbs {
  const relationOf = new Map([
    ...Object.entries(RELATIONS).map(([relation, { phrase }]): [string, string] => [phrase.replace(/^(?:is|was) (?!in$)/, ''), relation]),
    ...Object.entries(FORMS).flatMap(([relation, forms]) => forms.map((form): [string, string] => [form, relation])),
  ]);
  const forms = [...relationOf.keys()].sort((a, b) => b.length - a.length).join('|');
  return { relationOf, form: new RegExp(`(?:^|[^\\p{L}\\p{N}-])(${forms})(?![\\p{L}\\p{N}-])`, 'iu') };
}

/** The relation that the first verb of a sentence names, the last one in a stretch of text; undefined where there is none that we know. */
export function relationIn(words: string): string | undefined {
  const { relationOf, form } = (verbs ??= collectVerbs());
  const sentence = words.replace(/\s+/g, ' ').replace(/^.*[.;!?] /, '');
  return relationOf.get(form.exec(sentence)?.[1]?.toLowerCase() ?? '');
}
