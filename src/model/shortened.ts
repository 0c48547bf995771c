/** The beginning of a text, as long as may be. No character is cut in half: what is left could not be written to a file. */
export function beginning(text: string, longest: number): string {
  return text.slice(0, isHalved(text, longest) ? longest - 1 : longest);
}

/** The end of a text, in the same way. */
export function ending(text: string, longest: number): string {
  const at = Math.max(0, text.length - longest);
  return text.slice(isHalved(text, at) ? at + 1 : at);
}

/** A text that is no longer than may be; where something was left out at its end stands `…`. */
export function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${beginning(text, longest - 1).trimEnd()}…`;
}

/** Whether the two units of one character stand on either side of a place. */
function isHalved(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
