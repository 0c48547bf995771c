import type { ImportedSite } from '../../import/import-site';
import type { LinkRemark } from '../../import/rewrite-links';
import { baseName } from '../../model/path';

/** What a person reads about an import. */
export const IMPORT_WORDS = {
  command: 'Import OSPO documents…',
  title: 'Import OSPO documents',
  intro: 'Takes the source folder of a published site (Docusaurus, Eleventy, Hugo, Jekyll, MkDocs, MyST, plain Markdown or an Obsidian vault), or a zip of it, and makes notes of its pages. Notes that you edited are kept.',
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
  stopped: 'Stopped. What was written stays; import again to complete it.',
  close: 'Close',
  openReport: 'Open the report',
  progress: (done: number, total: number): string => `${done} of ${total} files`,
  converting: (done: number, total: number): string => `${done} of ${total} pages`,
  failed: (reason: string): string => `The documents could not be imported: ${reason}`,
  tooLarge: 'The zip file holds more than an import takes.',
} as const;

/** The note that says what an import did, relative to the folder. */
export const REPORT_NOTE = 'Import report.md';

/** One line about pages, links and checklists each. */
export function importSummary({ notes, attachments, links, checklists, items }: ImportedSite): string[] {
  return [
    `${counted(notes.length, 'note')} and ${counted(attachments.length, 'attachment')}.`,
    `${counted(links.total, 'link')}: ${links.internal} inside, ${links.external} to other sites, ${links.broken} that lead nowhere.`,
    `${counted(checklists, 'checklist')} with ${counted(items, 'item')}.`,
  ];
}

const OUTCOMES: Record<LinkRemark['outcome'], string> = {
  'broken': 'Links that lead nowhere',
  'empty': 'Links without an address',
  'broken-anchor': 'Links to a heading that is not there',
  'repaired': 'Links that were repaired',
};

/** The report as a note. It says what the source gave, not when, so that the same source gives the same report. */
export function importReport(site: ImportedSite): string {
  const parts = [
    '---\ntitle: Import report\ncssclasses: [ospo-import-report]\n---',
    `What became of the pages of a ${site.generator === 'plain' ? 'plain Markdown' : site.generator} site.`,
    importSummary(site).map((line) => `- ${line}`).join('\n'),
    ...(['broken', 'empty', 'broken-anchor', 'repaired'] as const).map((outcome) => remarkSection(site, outcome)),
    warningSection(site),
    refusedSection(site),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function remarkSection({ remarks }: ImportedSite, outcome: LinkRemark['outcome']): string {
  const lines = remarks.filter((remark) => remark.outcome === outcome).map(({ from, line, address, text, to }) =>
    `- ${code(`${from}:${line}`)} ${code(address || `[${text}]()`)}${to === undefined ? '' : ` → ${baseName(to)}`}`);
  return section(OUTCOMES[outcome], lines);
}

function warningSection({ notes }: ImportedSite): string {
  return section('What to look at in the notes', notes.flatMap(({ from, warnings }) =>
    warnings.map(({ message, line }) => `- ${code(line === undefined ? from : `${from}:${line}`)} ${code(message)}`)));
}

function refusedSection({ refused }: ImportedSite): string {
  return section('Files that were left out', refused.map(({ path, message }) => `- ${code(path)} ${message}`));
}

const MOST = 500;

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const rest = lines.length - MOST;
  return [`## ${title}`, '', ...lines.slice(0, MOST), ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n');
}

/** Text of the source as code, so that nothing in it is read as a link. */
function code(text: string): string {
  return `\`${text.replace(/`/g, '\'').replace(/\s+/g, ' ').slice(0, 200)}\``;
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
