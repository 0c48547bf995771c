/**
 * Short words that some scripts write as a part of the next or the last one: “and”, “in”, “to” before a word in Arabic and Hebrew, the particles behind
 * a word in Korean. A name that they have grown onto is still that name, and the link goes around the name alone.
 */

const HEBREW = /^[\u05d0-\u05ea]$/;
const ARABIC = /^[\u0621-\u064a]$/;
const HANGUL = /^[\uac00-\ud7a3]$/;

/** Whether a code unit is of such a script. */
export function takesClitics(unit: number): boolean {
  const character = String.fromCharCode(unit);
  return HEBREW.test(character) || ARABIC.test(character) || HANGUL.test(character);
}

/** “And that in the …” is the longest that is common. */
const MOST_LETTERS = 3;

const HEBREW_PROCLITICS = /^\u05d5?[\u05db\u05de]?\u05e9?[\u05d4\u05d1\u05db\u05dc\u05de]?$/;
const ARABIC_PROCLITICS = /^[\u0648\u0641]?[\u0628\u0643\u0644]?$/;

/** Where the letters of Hebrew and Arabic lie: to look at them costs less than to look for a pattern, at each character of a text in Chinese, say. */
const FIRST_PROCLITIC = 0x05d0;
const LAST_PROCLITIC = 0x064a;

/** How many letters of a word may be such small words at most. */
export function procliticsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (!(unit >= FIRST_PROCLITIC && unit <= LAST_PROCLITIC)) return 0;
  for (let letters = MOST_LETTERS; letters > 0; letters -= 1) if (areProclitics(text.slice(at, at + letters))) return letters;
  return 0;
}

function areProclitics(letters: string): boolean {
  return letters !== '' && (HEBREW_PROCLITICS.test(letters) || ARABIC_PROCLITICS.test(letters));
}

/** Whether nothing but such small words stands between the start of a word and an offset in it, and enough letters of its script come after. */
export function startsBehindProclitic(text: string, at: number): boolean {
  if (!/^[\u05d0-\u05ea\u0621-\u064a]$/.test(text.charAt(at - 1))) return false;
  const [before = ''] = /[\p{L}\p{M}\p{N}_]*$/u.exec(text.slice(Math.max(0, at - MOST_LETTERS - 1), at)) ?? [];
  return areProclitics(before) && /^\p{L}{3}/u.test(text.slice(at, at + 3));
}

const PARTICLES = new Set(`
  은 는 이 가 을 를 의 에 와 과 로 도 만 나 들 란 께 랑 에서 에게 으로 부터 까지 처럼 보다 이나 이라 라는 이란 이다 에는 에도 와의 과의 로는 로서 로써 하고 마다 조차 밖에
  들은 들이 들을 들의 들도 에서는 으로는 으로서 으로써 으로도 이라는 입니다 에게는
`.trim().split(/\s+/));

const LONGEST_PARTICLE = 3;

/** Whether a Korean particle and the word's end come behind an offset in it. */
export function endsBeforeParticle(text: string, at: number): boolean {
  if (!HANGUL.test(text.charAt(at))) return false;
  const [rest = ''] = /^[\p{L}\p{N}]*/u.exec(text.slice(at, at + LONGEST_PARTICLE + 1)) ?? [];
  return PARTICLES.has(rest);
}
