/** A word that stands in more places is taken to stand in none: it tells nothing. */
const MOST_PLACES = 1000;

/** So many letters are looked up at once. */
const LETTERS = 3;
const HEADS = 0x10000;

/** So many places are looked at before rarer letters of a word are asked for. */
const MANY_LOOKS = 256;

/**
 * Where words stand in a text, for many words: the text is gone through once, and each word then looks only where its first letters stand. Where those
 * stand in many places, as the first letters of “Project 1” to “Project 5000” do, three others of its letters tell sooner.
 */
export class WordPlaces {
  /** By hash of three letters: the last place where they stand, and from each place the one before. One more than the offset; 0 is none. */
  private readonly heads = new Int32Array(HEADS);
  private readonly before: Int32Array;
  /** By the same hash, in how many places letters stand; counted when it is first asked. */
  private counts: Uint32Array | undefined;

  constructor(private readonly text: string) {
    this.before = new Int32Array(text.length);
    for (let at = 0; at + LETTERS <= text.length; at += 1) {
      const hash = hashAt(text, at);
      this.before[at] = this.heads[hash] ?? 0;
      this.heads[hash] = at + 1;
    }
  }

  /** Where a word stands, in no order; nothing for one that stands in too many places. */
  of(word: string): number[] {
    if (word.length < LETTERS) return placesOf(this.text, word);
    return this.placesBy(word, 0, MANY_LOOKS) ?? this.placesBy(word, this.rarestIn(word), Infinity) ?? [];
  }

  /** @param from which letters of the word are looked for @returns undefined where more places are to be looked at than that */
  private placesBy(word: string, from: number, mostLooks: number): number[] | undefined {
    const places: number[] = [];
    let looks = 0;
    for (let next = this.heads[hashAt(word, from)] ?? 0; next > 0; next = this.before[next - 1] ?? 0) {
      if (++looks > mostLooks) return undefined;
      const at = next - 1 - from;
      if (at < 0 || !this.text.startsWith(word, at)) continue;
      places.push(at);
      if (places.length > MOST_PLACES) return [];
    }
    return places;
  }

  /** Where in a word those three of its letters begin that stand in the fewest places. */
  private rarestIn(word: string): number {
    const counts = (this.counts ??= this.counted());
    const countAt = (at: number): number => counts[hashAt(word, at)] ?? 0;
    let rarest = 0;
    for (let at = 1; at + LETTERS <= word.length; at += 1) if (countAt(at) < countAt(rarest)) rarest = at;
    return rarest;
  }

  private counted(): Uint32Array {
    const counts = new Uint32Array(HEADS);
    for (let at = 0; at + LETTERS <= this.text.length; at += 1) counts[hashAt(this.text, at)] = (counts[hashAt(this.text, at)] ?? 0) + 1;
    return counts;
  }
}

/** The same for one word. */
export function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1 && word !== ''; at = text.indexOf(word, at + 1)) {
    places.push(at);
    if (places.length > MOST_PLACES) return [];
  }
  return places;
}

function hashAt(text: string, at: number): number {
  return (((text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2)) * 31) & (HEADS - 1);
}
