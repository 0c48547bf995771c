/**
 * Forms of a name that other languages than English make by its endings: plurals and cases of German nouns, Romance words that agree in number, and the
 * cases of Russian. What comes out need not be a word: no text has it then, and nothing is found by it.
 */
export function inflected(name: string): string[] {
  if (/[\u0400-\u04ff]/.test(name)) return russianForms(name);
  if (!/^\p{Script=Latin}/u.test(name)) return [];
  return name.includes(' ') ? agreeing(name) : germanForms(name);
}

/** “Berichte”, “Berichten”, “Berichtes” of a noun that stands alone; what ends in s is the English plural, too. */
function germanForms(word: string): string[] {
  if (!/^\p{Lu}\p{Ll}{4,}$/u.test(word)) return [];
  if (/(?:ung|heit|keit|schaft|tät)$/.test(word)) return [`${word}en`];
  if (/[^aeiou]e$|(?:el|er)$/.test(word)) return [`${word}n`];
  return /[^aeiouys]$/.test(word) ? ['e', 'en', 'es', 'er', 'ern'].map((ending) => word + ending) : [];
}

/** “Logiciels libres” of “Logiciel libre”: both words are counted. */
function agreeing(name: string): string[] {
  const [first = '', second = '', more] = name.split(' ');
  const isWord = (word: string): boolean => /^\p{L}{3,}$/u.test(word) && !/s$/.test(word);
  return more === undefined && isWord(first) && isWord(second) ? [`${first}s ${second}s`] : [];
}

/** Genitive, dative, instrumental and prepositional, then the four of the plural, nominative first, then the accusative of what is feminine. */
type Cases = readonly string[];
type Endings = readonly (readonly [RegExp, Cases])[];

const ADJECTIVES: Endings = [
  [/(?:ый|ой)$/, ['ого', 'ому', 'ым', 'ом', 'ые', 'ых', 'ым', 'ыми']],
  [/ий$/, ['ого', 'ому', 'им', 'ом', 'ие', 'их', 'им', 'ими']],
  [/(?<first>[кгх])ая$/, ['$<first>ой', '$<first>ой', '$<first>ой', '$<first>ой', '$<first>ие', '$<first>их', '$<first>им', '$<first>ими', '$<first>ую']],
  [/ая$/, ['ой', 'ой', 'ой', 'ой', 'ые', 'ых', 'ым', 'ыми', 'ую']],
  [/ое$/, ['ого', 'ому', 'ым', 'ом', 'ые', 'ых', 'ым', 'ыми']],
];

const NOUNS: Endings = [
  [/ия$/, ['ии', 'ии', 'ией', 'ии', 'ии', 'ий', 'иям', 'иями', 'ию']],
  [/ие$/, ['ия', 'ию', 'ием', 'ии', 'ия', 'ий', 'иям', 'иями']],
  [/(?<first>[кгхжшчщ])а$/, ['$<first>и', '$<first>е', '$<first>ой', '$<first>е', '$<first>и', '$<first>', '$<first>ам', '$<first>ами', '$<first>у']],
  [/а$/, ['ы', 'е', 'ой', 'е', 'ы', '', 'ам', 'ами', 'у']],
  [/я$/, ['и', 'е', 'ей', 'е', 'и', 'ь', 'ям', 'ями', 'ю']],
  [/о$/, ['а', 'у', 'ом', 'е', 'а', '', 'ам', 'ами']],
  [/е$/, ['я', 'ю', 'ем', 'е', 'я', 'ей', 'ям', 'ями']],
  [/сть$/, ['сти', 'сти', 'стью', 'сти', 'сти', 'стей', 'стям', 'стями']],
  [/ь$/, ['я', 'ю', 'ем', 'е', 'и', 'ей', 'ям', 'ями']],
  [/й$/, ['я', 'ю', 'ем', 'е', 'и', 'ев', 'ям', 'ями']],
  [/(?<first>[кгхжшчщ])$/, ['$<first>а', '$<first>у', '$<first>ом', '$<first>е', '$<first>и', '$<first>ов', '$<first>ам', '$<first>ами']],
  [/(?<first>[бвдзлмнпрстфц])$/, ['$<first>а', '$<first>у', '$<first>ом', '$<first>е', '$<first>ы', '$<first>ов', '$<first>ам', '$<first>ами']],
];

const MOST_CASES = 9;
const WORD = /^[\u0400-\u04ff]{3,}$/;

/** The cases of a name: the noun and the adjectives before it change together, what follows the noun stays. */
function russianForms(name: string): string[] {
  const words = name.split(' ');
  const noun = words.findIndex((word) => !ADJECTIVES.some(([ending]) => ending.test(word)));
  const changing = words.slice(0, noun + 1);
  if (changing.length === 0 || !changing.every((word) => WORD.test(word))) return [];
  const rest = words.slice(noun + 1);
  return Array.from({ length: MOST_CASES }, (_, which) => [...changing.map((word, index) => inCase(word, index === noun ? NOUNS : ADJECTIVES, which)), ...rest].join(' '));
}

function inCase(word: string, endings: Endings, which: number): string {
  const [ending, cases] = endings.find(([each]) => each.test(word)) ?? [];
  const other = cases?.[which];
  return ending === undefined || other === undefined ? word : word.replace(ending, other);
}
