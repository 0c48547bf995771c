import type { PackError, PackErrorCode } from '../../pack/pack-error';

type Words = (...details: string[]) => string;

/** Why something is not read as a pack, and what to do about it. The details are those that its error names. */
const WORDS: Record<PackErrorCode, Words> = {
  notAZip: () => 'This is not a zip file that can be read. Make the pack anew with “ospo-atlas pack build”.',
  encrypted: (path) => `“${path}” is encrypted. Make the zip without a password.`,
  method: (path) => `“${path}” is compressed in a way that is not read here. Make the pack anew with “ospo-atlas pack build”.`,
  tooMany: (most) => `The pack holds more than ${most} files. Split it.`,
  tooLarge: (path, most) => `“${path}” is larger than ${most}. Make it smaller.`,
  tooLargeInAll: (most) => `The pack is larger than ${most} when unpacked. Split it.`,
  bomb: (path) => `“${path}” unpacks to far more than it takes up. Such a pack is not read.`,
  damaged: (path) => `“${path}” in the pack is damaged. Fetch the pack again.`,
  link: (path) => `“${path}” is a link to another file. A pack holds plain files only: take the link out.`,
  outside: (path) => `“${path}” leads out of the pack. Such a pack is not installed.`,
  hidden: (path) => `“${path}” is hidden. A pack holds no hidden files: take it out.`,
  badName: (path) => `“${path}” is a name that not every system can hold. Rename it.`,
  longName: (path) => `“${path}” is too long a path for some systems. Shorten it.`,
  doubled: (one, other) => `“${one}” and “${other}” are the same name on some systems. Rename one.`,
  doubledId: (id, one, other) => `“${one}” and “${other}” have the same id “${id}”. Give one another.`,
  noManifest: () => 'The pack has no pack.yaml. Put one beside its notes, with name, version, licence and id-prefix.',
  badManifest: (reason) => `pack.yaml cannot be read. ${reason}`,
  missingKey: (key) => `pack.yaml needs a line “${key}: …”.`,
  noNotes: () => 'The pack holds no notes. Put Markdown notes beside its pack.yaml.',
  notText: (path) => `“${path}” is not UTF-8 text. Save it as UTF-8.`,
};

/** One plain sentence for what is wrong with a pack. */
export function packErrorWords({ code, details }: PackError): string {
  return WORDS[code](...details);
}

/** What is said of ids that may be somebody else's. */
export function foreignIdWords(prefix: string, ids: readonly string[]): string {
  const shown = `${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' …' : ''}`;
  return `${ids.length === 1 ? 'One id does' : `${ids.length} ids do`} not begin with “${prefix}”, the pack's id-prefix: ${shown}.`;
}

/** What is said of files that are no notes. */
export function leftOutWords(paths: readonly string[]): string {
  const shown = `${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ' …' : ''}`;
  return `${paths.length === 1 ? 'One file is no note, table or map and is' : `${paths.length} files are no notes, tables or maps and are`} left out: ${shown}.`;
}
