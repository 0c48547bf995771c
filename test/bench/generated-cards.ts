import { address, known, link, makeWord, pick, sentence, slug, type Making } from './generated-words';

/**
 * A card of one thing, as catalogues kept in a vault have them: pictures from elsewhere, what it is called, who made it, one sentence, and comments that
 * tell writers where to write.
 */
export function entryCard(making: Making): string {
  const { title, random } = making;
  const maker = pick(making.titles, random);
  return [
    ['---', `entry-id: ${slug(title)}`, 'aliases:', `- ${title}`, 'tags: ', '- ', 'publish: true', '---'].join('\n'),
    '%% ----- Figures ----- %%',
    Array.from({ length: 4 }, () => `![${sentence(making, 3)}](${address(making, `/${slug(title)}/${makeWord(random)}/total?color=573E7A&logo=${makeWord(random)}&style=plain`)})`).join('   \n'),
    '%% ----- Figures ----- %%',
    `%% ----- ${sentence(making, 5)} ----- %%`,
    `# ${title}`,
    [
      `Entry: \`${slug(title)}\``,
      `Links: [${sentence(making, 2)}](${address(making)}) or [<button id=AA>${sentence(making, 3)}</button>](notes://show-entry?id=${slug(title)})`,
      `Made by: [[${maker}]]`,
      `Works on: [[${known(making)}|${makeWord(random)}]]`,
    ].join('\n'),
    `${sentence(making, 20 + Math.floor(random() * 40))}.`,
    `%% ----- ${sentence(making, 8)} ----- %% `,
    `%% ${sentence(making, 26)}: #${makeWord(random)}/${makeWord(random)} %%\n%% ![[${maker}#Support this person]] %%`,
    footer(making),
  ].join('\n\n');
}

/** A card of one person: where to find them, what they made, and much that is commented out until somebody has something to say there. */
export function profileCard(making: Making): string {
  const { title, random } = making;
  return [
    ['---', 'aliases:', `- ${title}`, 'tags:', '- ', 'publish: true', '---'].join('\n'),
    `# ${title}`,
    [
      `- Code: [${title}](${address(making)}) ^code`,
      `<!-- - ${sentence(making, 1)}: \`@\` ^chat-->`,
      random() < 0.8 ? `- Website: <${address(making)}> ^website` : `<!-- - Website: <https://> ^website-->`,
      `<!-- - ${link(making)}: <https://> ^publish-->`,
    ].join('\n'),
    `%% ${sentence(making, 8)} %%`,
    `## ${sentence(making, 2)}`,
    `%% Begin: ${sentence(making, 2)} %%\n### ${sentence(making, 1)}\n${Array.from({ length: 1 + Math.floor(random() ** 3 * 8) }, () => `- [[${pick(making.titles, random)}|${sentence(making, 2)}]]`).join('\n')}`,
    `%% End: ${sentence(making, 2)} %%`,
    `%% ${sentence(making, 22)} \`${makeWord(random)}\` %%`,
    ...Array.from({ length: 2 }, () => `<!--\n### ${sentence(making, 2)}\n-->`),
    `<!--\n## ${sentence(making, 3)}\n-->`,
    [`<!-- - ${link(making)}: [${sentence(making, 4)}](${address(making)}) ^support-->`, ...commentedOut(making, 3)].join('\n'),
    `<!--\n## ${sentence(making, 3)}\n-->`,
    [...commentedOut(making, 2), '<!-- - ... -->'].join('\n'),
    footer(making),
  ].join('\n\n');
}

function commentedOut(making: Making, count: number): string[] {
  return Array.from({ length: count }, () => `<!-- - [[${known(making)}]]: <https://> ^${makeWord(making.random)}-->`);
}

/** What stands at the foot of every note of a vault that is published. */
export function footer(making: Making): string {
  const path = `main/${Array.from({ length: 3 }, () => `02%20-%20${makeWord(making.random)}%20${makeWord(making.random)}`).join('/')}/${slug(making.title)}.md`;
  const button = (words: string, rest: string, name: string): string => `[${words}](${address(making, rest)} "${name}")`;
  return [
    `%% Footer: ${sentence(making, 8)} %%`,
    '# This note elsewhere',
    `<span class="footer">${button('Edit it there', `/blob/${path}`, 'footer-edit-note')} | ${button('Copy this note', `/${path}`, 'footer-copy-note')} | ${button('Take all notes', '/archive/main.zip', 'footer-take-vault')} </span>`,
  ].join('\n\n');
}
