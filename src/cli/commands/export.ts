import { EXPORT_FORMATS, exportGraph, isExportFormat } from '../../app/export/export-graph';
import { EXIT, type Command } from '../command';

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write the graph of a vault in another format',
  usage: '<vault>',
  options: {
    format: { type: 'text', value: 'format', choices: EXPORT_FORMATS, help: 'json where nothing is said; one of' },
    private: { type: 'flag', help: 'Take notes with “visibility: private” along' },
  },
  async run({ words: [vault = ''], options, out, openVault }) {
    const written = options.text('format') ?? 'json';
    const format = isExportFormat(written) ? written : 'json';
    out.data(exportGraph((await openVault(vault)).atlas, format, { withPrivate: options.flag('private') }));
    return EXIT.well;
  },
};
