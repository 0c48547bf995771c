import { readAbsentFiles } from '../../app/check/absent-files';
import { checkVault, type CheckReport } from '../../app/check/check-vault';
import { CHECK_WORDS } from '../../app/words/check';
import { EXIT, type Command } from '../command';

export const checkCommand: Command = {
  name: 'check',
  summary: 'Find broken links and other faults in a vault',
  usage: '<vault>',
  options: {},
  async run({ words: [vault = ''], out, openVault }) {
    const session = await openVault(vault);
    const report = checkVault(session.atlas, await readAbsentFiles(session));
    out.answer(report, () => reportLines(report));
    return report.issues.length > 0 ? EXIT.findings : EXIT.well;
  },
};

/** `path:line:column`, as editors and terminals make a link of it. */
function reportLines({ issues, summary }: CheckReport): string[] {
  const { notes, links, errors, warnings, toLeftOut, toDeleted } = summary;
  return [
    ...issues.map(({ path, line, column, severity, code, message }) => `${path}:${line}:${column}: ${severity}: ${message} (${code})`),
    ...(toLeftOut > 0 ? [CHECK_WORDS.toLeftOut(toLeftOut)] : []),
    ...(toDeleted > 0 ? [CHECK_WORDS.toDeleted(toDeleted)] : []),
    `${notes} notes, ${links} links: ${errors} errors, ${warnings} warnings.`,
  ];
}
