import { writeFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { statusOf, type AssessmentStatus, type VaultStatus } from '../../app/assess/assess-status';
import type { Session } from '../../app/session';
import { ASSESSMENT_FOLDER } from '../../app/default-places';
import { frameworksNamed, levelsOf, startAssessment, targetsOf, type Framework } from '../../app/assess/start-assessment';
import { dayOf } from '../../app/today';
import { REPORT_FORMATS, reportText, type ReportFormat } from '../../app/assess/write-report';
import { progressWords } from '../../assess/report';
import { isNotePath, normalisePath } from '../../model/path';
import { EXIT, UsageError, type Command, type CommandContext, type ExitCode } from '../command';
import { systemCode } from '../disk-error';
import { compare } from './assess/compare';
import { due } from './assess/due';
import { update } from './assess/update';

/** Starts assessments, tells where they stand, compares, updates and reports them. */
export const assessCommand: Command = {
  name: 'assess',
  summary: 'Start an assessment, tell where all stand, compare, update or report them',
  usage: '<vault> <start|status|report|due|compare|update> [framework or assessment…]',
  options: {
    subject: { type: 'text', value: 'subject', help: 'start: the organisation, unit or project that is assessed' },
    level: { type: 'text', value: 'n', help: 'start: only the items up to this level' },
    target: { type: 'text', value: 'step', help: 'start: the step of the framework\'s scale from which an item is met' },
    folder: { type: 'text', value: 'folder', help: `start: the folder of the new note (${ASSESSMENT_FOLDER})` },
    format: { type: 'text', value: 'format', help: 'report: the form', choices: REPORT_FORMATS },
    assessment: { type: 'text', value: 'path', help: 'report: only this assessment, by its path in the vault' },
    private: { type: 'flag', help: 'report: show notes with “visibility: private” too' },
    out: { type: 'text', value: 'file', help: 'report: write into this file instead of stdout' },
    with: { type: 'text', value: 'note', help: 'compare: an earlier copy of the assessment, by its path in the vault' },
    since: { type: 'text', value: 'day', help: 'compare: the assessment as git has it on that day, or at that revision' },
    retitle: { type: 'flag', help: 'update: take over titles that the framework put otherwise' },
    'dry-run': { type: 'flag', help: 'update: only tell what would change' },
  },
  async run(context): Promise<ExitCode> {
    const [vault = '', action = ''] = context.words;
    const run = ACTIONS[action];
    if (!run) throw new UsageError(`“${action}” is not one of ${Object.keys(ACTIONS).join(', ')}.`);
    return run(await context.openVault(vault), context);
  },
};

const ACTIONS: Readonly<Record<string, (session: Session, context: CommandContext) => ExitCode | Promise<ExitCode>>> = { start, status, report, due, compare, update };

/** One assessment for each framework that is named. */
async function start(session: Session, { words, options, out }: CommandContext): Promise<ExitCode> {
  const names = words.slice(2);
  const frameworks = (names.length > 0 ? names : [undefined]).map((name) => frameworkNamed(session, name));
  const folder = normalisePath(options.text('folder') ?? ASSESSMENT_FOLDER);
  if (folder === undefined) throw new UsageError(`“${options.text('folder') ?? ''}” does not lie in the vault. Name a folder inside it.`);
  const wishes = frameworks.map((framework) => ({ framework, subject: options.text('subject') ?? null, folder, levels: levelsUpTo(framework, options.text('level')), sections: null, target: targetAmong(framework, options.text('target')) }));
  const paths: string[] = [];
  for (const wish of wishes) paths.push(await startAssessment(session, wish));
  out.answer(paths.length === 1 ? { path: paths[0] } : { paths }, () => paths);
  return EXIT.well;
}

function status({ atlas }: Session, { out }: CommandContext): ExitCode {
  const found = statusOf(atlas, dayOf(new Date()));
  out.answer(found, () => statusLines(found));
  const isWell = found.assessments.every(({ findings }) => findings.length === 0) && found.issues.every(({ severity }) => severity !== 'error');
  return isWell ? EXIT.well : EXIT.findings;
}

async function report({ atlas }: Session, context: CommandContext): Promise<ExitCode> {
  const { options, out } = context;
  const path = options.text('assessment');
  const text = reportText(atlas, { format: formatOf(context), path, withPrivate: options.flag('private'), today: dayOf(new Date()) });
  if (text === undefined) throw new UsageError(path === undefined ? 'This vault has no assessment yet. Begin one with “assess <vault> start <framework>”.' : `“${path}” is no assessment of this vault.`);
  const file = options.text('out');
  if (file === undefined) out.data(text);
  else await writeOut(context, file, text);
  return EXIT.well;
}

function frameworkNamed(session: Session, name: string | undefined): Framework {
  if (name === undefined) throw new UsageError('Which framework? Name it by title, id or path: assess <vault> start <framework>.');
  const [framework, another] = frameworksNamed(session, name);
  if (!framework) throw new UsageError(`No note with a checklist answers to “${name}”. Name one by title, id or path.`);
  if (another) throw new UsageError(`Several notes answer to “${name}”: ${framework.path}, ${another.path}. Name one by its path.`);
  return framework;
}

/** A number takes in the levels up to it; a word only the level of that name. */
function levelsUpTo(framework: Framework, wanted: string | undefined): string[] | null {
  if (wanted === undefined) return null;
  const levels = levelsOf(framework);
  const chosen = levels.filter((level) => level.toLowerCase() === wanted.toLowerCase() || Number(level) <= Number(wanted));
  if (chosen.length > 0) return chosen;
  throw new UsageError(levels.length === 0 ? `“${framework.title}” has no levels. Leave “--level” out.` : `“${framework.title}” has the levels ${levels.join(', ')}.`);
}

function targetAmong(framework: Framework, wanted: string | undefined): string | undefined {
  if (wanted === undefined) return undefined;
  const targets = targetsOf(framework);
  const chosen = targets.find(({ value, text }) => value === wanted || text.toLowerCase() === `${value} (${wanted.toLowerCase()})`);
  if (chosen) return chosen.value;
  throw new UsageError(targets.length === 0 ? `“${framework.title}” is not answered on a scale. Leave “--target” out.` : `“${framework.title}” can aim at ${targets.map(({ text }) => text).join(', ')}.`);
}

function formatOf({ options, out }: CommandContext): ReportFormat {
  const written = options.text('format');
  return REPORT_FORMATS.find((format) => format === written) ?? (out.asJson ? 'json' : 'md');
}

/** Overwrites an earlier report, but never a note of the vault. @throws UsageError */
async function writeOut({ host, out, words: [vault = ''] }: CommandContext, file: string, text: string): Promise<void> {
  const place = resolve(host.folder, file);
  const inVault = place.startsWith(resolve(host.folder, vault) + sep);
  try {
    await writeFile(place, text, { flag: inVault && isNotePath(place) ? 'wx' : 'w' });
  } catch (error) {
    throw new UsageError(systemCode(error) === 'EEXIST' ? `“${file}” is a note of the vault already. Name another file.` : `“${file}” could not be written. Name a file in a folder that is there.`);
  }
  out.say(`The report is in ${file}.`);
}

function* statusLines({ assessments, issues }: VaultStatus): Iterable<string> {
  if (assessments.length === 0) yield 'This vault has no assessment yet.';
  for (const assessment of assessments) yield* assessmentLines(assessment);
  for (const { path, line, column, message, code } of issues) yield `${path}:${line}:${column}: ${message} (${code})`;
}

function* assessmentLines(assessment: AssessmentStatus): Iterable<string> {
  const { path, framework, subject, findings } = assessment;
  yield `${path}: ${subject === '' ? framework : `${framework}, ${subject}`}: ${progressWords(assessment)}`;
  for (const { line, column, message, code } of findings) yield `${path}:${line}:${column}: ${message} (${code})`;
}
