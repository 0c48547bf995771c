const version = (text: string | null): string => text ?? 'not said';
const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`);

/** What people read when an assessment is brought to a newer version of its framework. */
export const VERSION_WORDS = {
  title: 'Bring the assessment up to date',
  versions: (from: string | null, to: string | null) => (version(from) === version(to) ? `The framework's version is ${version(to)}, as it was.` : `The framework's version was ${version(from)} and is now ${version(to)}.`),
  upToDate: 'The assessment is up to date. There is nothing to bring over.',
  noFramework: 'The framework of this assessment is not in the vault. Put it there, or correct the property “framework”.',
  kept: (count: number) => `${items(count)} stay${count === 1 ? 's' : ''} as ${count === 1 ? 'it is' : 'they are'}.`,
  reworded: (count: number) => `${items(count)} with another title`,
  rewordedHelp: 'Tick what should take over the title of the framework. The answers stay in any case.',
  retitle: (was: string, is: string) => `“${was}” becomes “${is}”`,
  added: (count: number) => `${items(count)} come${count === 1 ? 's' : ''} in, open`,
  withdrawn: (count: number) => `${items(count)} count${count === 1 ? 's' : ''} no more`,
  withdrawnHelp: 'Their lines and answers stay, and a remark says that they count no more.',
  bring: 'Bring up to date',
  close: 'Close',
  done: (path: string) => `“${path}” is up to date.`,
} as const;
