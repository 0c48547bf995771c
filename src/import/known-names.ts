/** A kind of note that imported pages name without linking it. */
export type NamedType = 'person' | 'organisation';

/** Finds the note of a vault that bears a name. @returns its vault path; undefined where none does, or several do */
export type FindKnown = (name: string, type: NamedType) => string | undefined;

const NO_NAME = /^(?:tbd|n\/?a|none|unknown|independent|self(?:-employed)?|freelance\w*|anonymous|various|-+|\?+)\.?$/i;

/** Whether a text says that there is no name to say. */
export function isPlaceholder(text: string): boolean {
  return NO_NAME.test(text);
}

/** Words that begin a description rather than a name. */
const DESCRIPTION = /^(?:a|an|the|formerly|ex|some|several|leading|large|global)\s/i;

/** Whether a text can be the name of an organisation: neither a placeholder nor a description of one. */
export function isOrganisationName(text: string): boolean {
  return text.length >= 2 && text.length <= 60 && !NO_NAME.test(text) && !DESCRIPTION.test(text) && /^[\p{Lu}\p{N}]/u.test(text) && text.split(/\s+/).length <= 6;
}

const GROUP = /\b(?:team|group|office|foundation|community|committee|council|staff|project|initiative|network|association|inc|ltd|llc|gmbh|openssf|ospo)\b/i;

/** Whether a text reads as the name of one person: two to five words with capitals, and no word for a group. */
export function isPersonName(text: string): boolean {
  return !GROUP.test(text) && /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:de|del|della|der|van|von|den|da|di|la|le|bin|al|el|y|\p{Lu}[\p{L}.'’-]*)){1,4}$/u.test(text);
}

/** Texts of a field that may list several: `Ada Alder, Ben Birch and Cy Cedar`. */
export function namesListed(text: string): string[] {
  return text.split(/\s*[,;]\s*|\s+(?:and|&)\s+/).map((part) => part.trim()).filter((part) => part !== '');
}
