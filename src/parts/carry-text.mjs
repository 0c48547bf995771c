// How main.js carries the texts of what is evaluated later: as comments. An engine passes over a comment many times sooner than over a string, whose
// every sign it has to keep, and what stands there can be read as it runs. src/parts/carried-text.ts takes the texts out again.

/** Where a text belongs while esbuild puts main.js together, which would leave a comment out. */
export const placeOf = (name) => `__text__(${JSON.stringify(name)})`;

/**
 * Puts the texts in their places: `()=>__text__("a")` becomes a function of nothing but a comment.
 * @param carried texts by name
 * @throws where a text has no place
 */
export function putTexts(code, carried) {
  const found = new Set();
  const whole = code.replace(/__text__\("([^"]*)"\)/g, (_, name) => {
    found.add(name);
    return `{${asComment(carried.get(name))}}`;
  });
  const missing = [...carried.keys()].find((name) => !found.has(name));
  if (missing !== undefined) throw new Error(`main.js has no place for the text of ${missing}.`);
  return whole;
}

/**
 * A comment that holds a text to the letter, on a line of its own: V8 passes over the rest of a comment fastest once a line in it has ended. What would end
 * the comment has a backslash within, and one more where it had some.
 */
export function asComment(text) {
  return `/*\n${text.replace(/\*(\\*)\//g, '*\\$1/')}*/`;
}

/**
 * Code in ASCII, where esbuild left other signs in regular expressions alone: there a sign and its escape mean the same. One sign beyond Latin-1 would make an
 * engine keep two bytes for each of main.js.
 * @throws where such a sign stands behind a backslash
 */
export function inAscii(code) {
  const escaped = /.{0,40}\\[^\0-\x7f]/.exec(code);
  if (escaped) throw new Error(`Write the last sign without its backslash: ${escaped[0]}`);
  return code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
