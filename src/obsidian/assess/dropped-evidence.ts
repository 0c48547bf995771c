import { TFile, type App } from 'obsidian';

/**
 * What was dropped, as evidence is written: a link to a note or file of the vault, to a file of the computer that is saved
 * among the attachments, or an address. Empty where nothing of the kind was dropped.
 * @throws when a file cannot be saved
 */
export async function droppedEvidence(app: App, data: DataTransfer, sourcePath: string): Promise<string[]> {
  // The data is gone once the first wait begins.
  const files = [...data.files];
  const lines = (data.getData('text/uri-list') || data.getData('text/plain')).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  if (files.length === 0) return lines.map((line) => evidenceIn(app, line, sourcePath)).filter((evidence) => evidence !== null);
  const saved: string[] = [];
  for (const file of files) saved.push(linkTo(app, await save(app, file, sourcePath), sourcePath));
  return saved;
}

function evidenceIn(app: App, line: string, sourcePath: string): string | null {
  const file = fileMeant(app, line, sourcePath);
  if (file) return linkTo(app, file, sourcePath);
  return /^https?:\/\/\S+$/i.test(line) ? line : null;
}

/** The file explorer hands out addresses of the app; other panes the link or the path. */
function fileMeant(app: App, line: string, sourcePath: string): TFile | null {
  const address = /^obsidian:\/\/open\?(.*)$/i.exec(line)?.[1];
  const name = address === undefined ? line.replace(/^!?\[\[|\]\]$/g, '').replace(/[|#].*$/, '') : (new URLSearchParams(address).get('file') ?? '');
  if (name === '' || /^https?:/i.test(name)) return null;
  const found = app.vault.getAbstractFileByPath(name) ?? app.vault.getAbstractFileByPath(`${name}.md`);
  return found instanceof TFile ? found : app.metadataCache.getFirstLinkpathDest(name, sourcePath);
}

async function save(app: App, file: File, sourcePath: string): Promise<TFile> {
  const path = await app.fileManager.getAvailablePathForAttachment(file.name, sourcePath);
  return app.vault.createBinary(path, await file.arrayBuffer());
}

/** A link, never an embed: evidence is looked up, not shown. */
function linkTo(app: App, file: TFile, sourcePath: string): string {
  return app.fileManager.generateMarkdownLink(file, sourcePath).replace(/^!/, '');
}
