import { writeFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { filesOfPack, openOwnPack } from '../../app/pack/own-pack';
import { StoreError } from '../../app/note-store';
import { foreignIdWords, leftOutWords } from '../../app/words/pack-error';
import { slug } from '../../model/slug';
import { writeZip } from '../../pack/write-zip';
import { EXIT, UsageError, type Command, type ExitCode } from '../command';
import { systemCode } from '../disk-error';
import { readSourceFiles } from '../read-source-files';

/** Makes a zip of a folder of notes, which `install --pack` and the plugin take. The same notes give the same bytes. */
export const packCommand: Command = {
  name: 'pack',
  summary: 'Make a pack of your own notes that others can install and update',
  usage: '<build> <folder>',
  options: {
    out: { type: 'text', value: 'file', help: 'The zip file to write (<name>-<version>.zip, beside where you stand)' },
  },
  async run({ words, options, out, host }): Promise<ExitCode> {
    const [action = '', folder = ''] = words;
    if (action !== 'build') throw new UsageError(`“${action}” is not “build”. Usage: ospo-atlas pack build <folder>`);
    const root = resolve(host.folder, folder);
    const sources = await readSourceFiles(root);
    const own = openOwnPack(sources);
    if (own.foreignIds.length > 0) throw new UsageError(foreignIdWords(own.manifest.idPrefix, own.foreignIds));
    if (own.leftOut.length > 0) out.say(leftOutWords(own.leftOut));
    const { name, version } = own.pack;
    const zip = resolve(host.folder, options.text('out') ?? `${slug(name)}-${version.replace(/[^\w.-]+/g, '-')}.zip`);
    if (zip.startsWith(root + sep)) throw new UsageError('The zip would lie in the folder that it is made of. Name another place with --out.');
    const bytes = writeZip(filesOfPack(own, sources));
    await write(zip, bytes);
    out.answer({ path: zip, name, version, files: own.pack.files.length, bytes: bytes.length }, () => [`${zip}: “${name}” ${version}, ${own.pack.files.length} files, ${bytes.length} bytes.`]);
    return EXIT.well;
  },
};

async function write(place: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(place, bytes);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    throw new StoreError('unwritable', place, `“${place}” cannot be written. Name another place with --out.`);
  }
}
