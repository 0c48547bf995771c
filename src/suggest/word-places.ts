/** A word that stands in more places is taken to stand in none: it tells nothing. */
const MOST_PLACES = 1000;

/** So many letters are looked up at once. */
const LETTERS = 3;
const HEADS = 0x10000;

/** Where words stand in a text, for many words: the text is gone through once, and each word then looks only where its first letters stand. */
export class WordPlaces {
  /** By hash of three letters: the last place where they stand, and from each place the one before. One more than the offset; 0 is none. */
  private readonly heads = new Int32Array(HEADS);
  private readonly before: Int32Array;

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
    const places: number[] = [];
    for (let next = this.heads[hashAt(word, 0)] ?? 0; next > 0; next = this.before[next - 1] ?? 0) {
      if (!this.text.startsWith(word, next - 1)) continue;
      places.push(next - 1);
      if (places.length > MOST_PLACES) return [];
    }
    return places;
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
