import type { ImportedSite } from '../../import/import-site';
import type { LinkRemark } from '../../import/link-ground';
import { baseName } from '../../model/path';
import { isNoteType, TYPE_WORDS } from '../../model/vocabulary';
import type { RecognisedName } from '../import/import-names';
import { counted, figure } from './count';

/** What a person reads about an import. */
export const IMPORT_WORDS = {
  title: 'Import OSPO documents',
  intro: 'Takes the source folder of a published site (Astro, Docusaurus, Eleventy, GitBook, Hugo, Jekyll, mdBook, Middleman, MkDocs, MyST, Sphinx, VitePress, VuePress, plain Markdown or an Obsidian vault), or a zip of it, and makes notes of its pages. Notes that you edited are kept.',
  source: 'What to import',
  sourceHint: 'A zip file, or a folder where this device can choose one.',
  chooseZip: 'Choose a zip file',
  chooseFolder: 'Choose a folder',
  folder: 'Folder for the notes',
  folderHint: 'Nothing outside this folder is written.',
  badFolder: 'Name a folder inside the vault, such as Imported.',
  nothingChosen: 'Nothing is chosen yet.',
  reading: 'Reading the files…',
  noPages: 'There are no Markdown pages in it. Choose the folder with the source of the site.',
  import: 'Import',
  notNow: 'Not now',
  stop: 'Stop',
  stopping: 'Stopping…',
  stoppedReading: 'Stopped. Nothing was written, and nothing is chosen.',
  whichFiles: 'Show which notes',
  outcomes: {
    created: 'new', updated: 'brought up to date', unchanged: 'stays as it is', merged: 'your edits and theirs together', preserved: 'stays as you have it',
    conflict: 'both changed the same lines: yours stay, theirs come beside', moved: 'moved', retired: 'no longer in the source',
  },
  moreFiles: (count: number): string => `and ${count} more`,
  stopped: 'Stopped. What was written stays; import again to complete it.',
  close: 'Close',
  openReport: 'Open the report',
  progress: (done: number, total: number): string => `${figure(done)} of ${counted(total, 'file')}`,
  converting: (done: number, total: number): string => `${done} of ${total} pages`,
  failed: (reason: string): string => `The documents could not be imported: ${reason}`,
  namesTitle: 'Names that the atlas knows',
  namesHow: 'Organisations, people, events, references, frameworks and regulations that these notes name without linking them, and how sure that is, from 0 to 1. Import again with “Link names” (`--link` on the command line) to link them, or use “Link mentions”.',
  namesMissing: 'Names set as code are of the OSPO notes, which are not in this vault yet: install them, then import again to link them.',
  link: 'Link names that the atlas knows',
  linkHint: (likely: number, notes: number): string => `${counted(likely, 'mention')} of ${counted(notes, 'note')} in the imported notes. Those that are no links yet become links, as one step that can be undone.`,
  noNames: 'No names of the atlas were found in the notes.',
  notInstalled: 'The OSPO notes are not in this vault yet. Set them up first, and their names are recognised as well.',
  chooseNames: 'Choose which',
  linked: (links: number, notes: number): string => `${counted(links, 'link')} written in ${counted(notes, 'note')}.`,
  tooLarge: 'The zip file holds more than an import takes.',
} as const;

/** The note that says what an import did, relative to the folder. */
export const REPORT_NOTE = 'Import report.md';

/** What tells that note from one that a person calls so. */
export const IMPORT_REPORT_CLASS = 'ospo-import-report';

/** One line about pages, links and checklists each. */
export function importSummary({ notes, attachments, links, checklists, items }: ImportedSite): string[] {
  return [
    `${counted(notes.length, 'note')} and ${counted(attachments.length, 'attachment')}.`,
    `${counted(links.total, 'link')}: ${figure(links.internal)} inside, ${figure(links.external)} to other sites${links.away === 0 ? '' : ` (${figure(links.away)} of them to this one as it is published)`}, ${figure(links.broken)} that lead nowhere.`,
    `${counted(checklists, 'checklist')} with ${counted(items, 'item')}.`,
  ];
}

const OUTCOMES: Record<LinkRemark['outcome'], string> = {
  'broken': 'Links that lead nowhere',
  'left-out': 'Links to files that were left out',
  'no-picture': 'Pictures that are not in the source',
  'published': 'Links that lead to the published site',
  'in-source': 'Links that lead to the repository',
  'empty': 'Links without an address',
  'broken-anchor': 'Links to a heading that is not there',
  'repaired': 'Links that were repaired',
};

const MADE_WITH: Record<ImportedSite['generator'], string> = {
  astro: 'a site made with Astro', docusaurus: 'a site made with Docusaurus', eleventy: 'a site made with Eleventy', gitbook: 'a site made with GitBook', hugo: 'a site made with Hugo',
  jekyll: 'a site made with Jekyll', mdbook: 'a book made with mdBook', middleman: 'a site made with Middleman', mkdocs: 'a site made with MkDocs', myst: 'a site made with MyST or Sphinx',
  obsidian: 'an Obsidian vault', plain: 'a folder of Markdown files', vitepress: 'a site made with VitePress', vuepress: 'a site made with VuePress',
};

/** The report as a note. It says what the source gave, not when, so that the same source gives the same report. */
export function importReport(site: ImportedSite, names: readonly RecognisedName[]): string {
  const parts = [
    `---\ntitle: Import report\ncssclasses: [${IMPORT_REPORT_CLASS}]\n---`,
    `What became of the pages of ${MADE_WITH[site.generator]}.`,
    importSummary(site).map((line) => `- ${line}`).join('\n'),
    ...(['broken', 'no-picture', 'left-out', 'empty', 'broken-anchor', 'repaired', 'published', 'in-source'] as const).map((outcome) => remarkSection(site, outcome)),
    nameSection(names),
    warningSection(site),
    refusedSection(site),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What a reader has to know of all links of such a section. */
const MEANING: Partial<Record<LinkRemark['outcome'], string>> = {
  'left-out': 'The source has what they mean, and an import does not take it: settings, hidden files, other kinds of files. Their words stay.',
  'no-picture': 'The site has them from elsewhere, or has them no more. What they are called stays.',
  'published': 'What they mean is not in the source: the site makes it when it is built, keeps it elsewhere, or has it no more.',
  'in-source': 'What they mean is in the source, and is no page of the site or no file that a note can show.',
};

function remarkSection({ remarks }: ImportedSite, outcome: LinkRemark['outcome']): string {
  const isAddress = outcome === 'published' || outcome === 'in-source';
  const lines = remarks.filter((remark) => remark.outcome === outcome).map(({ from, line, address, text, to }) =>
    `- ${code(`${from}:${line}`)} ${code(address || `[${text}]()`)}${to === undefined ? '' : isAddress ? ` → ${code(to)}` : ` → ${baseName(to)}`}`);
  const meaning = MEANING[outcome];
  return section(OUTCOMES[outcome], lines).replace('\n\n', meaning === undefined ? '\n\n' : `\n\n${meaning}\n\n`);
}

function warningSection({ notes }: ImportedSite): string {
  return section('What to look at in the notes', notes.flatMap(({ from, warnings }) =>
    warnings.map(({ message, line }) => `- ${code(line === undefined ? from : `${from}:${line}`)} ${code(message)}`)));
}

function refusedSection({ refused }: ImportedSite): string {
  return section('Files that were left out', refused.map(({ path, message }) => `- ${code(path)} ${message}`));
}

/** What an import that was stopped came to. */
export function writtenWords({ notes }: { notes: readonly { outcome: string }[] }): string {
  const written = notes.filter(({ outcome }) => /^(?:created|updated|merged|moved|conflict)$/.test(outcome)).length;
  return `Stopped: ${figure(written)} of ${counted(notes.length, 'note')} ${written === 1 ? 'was' : 'were'} written. What was written stays; import again to complete it.`;
}

/** What would become of the notes: `170 created, 12 updated`. */
export function outcomeWords(files: readonly { outcome: string }[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of files) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return `Files: ${[...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ')}.`;
}

/** One note of the atlas that imported notes name. */
export interface NamedTarget {
  target: string;
  title: string;
  /** The word for its type. */
  type: string;
  installed: boolean;
  /** Where it is named, the likeliest first. */
  places: RecognisedName[];
}

/** Names by the note that they mean, the most often named first. */
export function namedTargets(names: readonly RecognisedName[]): NamedTarget[] {
  const found = new Map<string, NamedTarget>();
  for (const name of names) {
    const { target, title, type, installed } = name;
    const known = found.get(target) ?? { target, title, type: isNoteType(type) ? TYPE_WORDS[type].one.toLowerCase() : 'note', installed, places: [] };
    known.places.push(name);
    found.set(target, known);
  }
  for (const { places } of found.values()) places.sort((a, b) => b.score - a.score);
  return [...found.values()].sort((a, b) => b.places.length - a.places.length || (a.title < b.title ? -1 : 1));
}

/** How a named note is called in a list: `Linux Foundation, organisation: in 12 notes`. */
export function namedTargetWords({ title, type, places }: NamedTarget): string {
  return `${title}, ${type}: in ${counted(places.length, 'note')}`;
}

function nameSection(names: readonly RecognisedName[]): string {
  const lines = namedTargets(names).map(({ title, target, type, installed, places }) => {
    const shown = places.slice(0, 3).map(({ path, line, score }) => `${code(`${baseName(path)}:${line}`)} ${score.toFixed(2)}`).join(', ');
    const rest = places.length > 3 ? ` and ${places.length - 3} more` : '';
    return `- ${installed ? `[[${target.replace(/\.md$/, '')}|${title.replace(/[[\]|]/g, '')}]]` : code(title)} (${type}): ${shown}${rest}`;
  });
  if (lines.length === 0) return '';
  const how = names.some(({ installed }) => !installed) ? `\n\n${IMPORT_WORDS.namesMissing}` : '';
  return `${section(IMPORT_WORDS.namesTitle, lines).replace('\n\n', `\n\n${IMPORT_WORDS.namesHow}${how}\n\n`)}`;
}

const MOST = 500;

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const rest = lines.length - MOST;
  return [`## ${title}`, '', ...lines.slice(0, MOST), ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n');
}

/** Text of the source as code, so that nothing in it is read as a link, and nothing that a plugin would run stays so: `$=` of Dataview, `<%` of Templater. */
function code(text: string): string {
  return `\`${text.replace(/`/g, '\'').replace(/\s+/g, ' ').replace(/^ ?\$=/, '$ =').replace(/<(?=%)/g, '< ').slice(0, 200)}\``;
}
