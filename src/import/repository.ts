import type { Page } from './page';

const SAID = /["']?(?:repository|repo_?url|edit_?url|github|url)["']?\s*[:=]\s*(?:\{[^{}]*?["']url["']\s*:\s*)?["']?(?:git\+)?(?:https?:\/\/|git@|git:\/\/)github\.com[/:]([\w.-]+\/[\w-]+)/i;

/** As Jekyll and mdBook are told it. */
const SHORT = /^(?:repository|repo|repo_name):[ \t]*["']?([\w.-]+\/[\w.-]+)["']?[ \t]*$/m;

const LINKED = /github\.com\/([\w.-]+\/[\w.-]+)\/(?:blob|tree|edit|raw)\/[^/\s]+\/([^\s)#?<>"'\]]+)/gi;

/** So many files that are here have to be linked by such an address before it is believed to be the site's own. */
const ENOUGH = 2;

/** `owner/name` where the source is kept on GitHub: as the configuration or the manifest says it, else as the pages link each other by. */
export function repositoryOf(settings: string, manifest: string, pages: readonly Page[], paths: ReadonlySet<string>): string | undefined {
  return SAID.exec(settings)?.[1] ?? SHORT.exec(settings)?.[1] ?? SAID.exec(manifest)?.[1] ?? linkedRepository(pages, paths);
}

/** The repository under whose address pages link files that are here. Undefined where two are linked as often. */
function linkedRepository(pages: readonly Page[], paths: ReadonlySet<string>): string | undefined {
  const found = new Map<string, Set<string>>();
  for (const { text } of pages) {
    for (const [, repository = '', path = ''] of text.includes('github.com/') ? text.matchAll(LINKED) : []) {
      if (!paths.has(path.replace(/\/$/, ''))) continue;
      const key = repository.toLowerCase();
      found.set(key, (found.get(key) ?? new Set()).add(path));
    }
  }
  const [most, next] = [...found].sort(([, a], [, b]) => b.size - a.size);
  return most !== undefined && most[1].size >= ENOUGH && most[1].size > (next?.[1].size ?? 0) ? most[0] : undefined;
}

/** Where GitHub publishes the pages of a repository. */
export function pagesAddress(repository: string | undefined): string | undefined {
  const [owner = '', name = ''] = repository?.split('/') ?? [];
  return repository === undefined ? undefined : `https://${owner.toLowerCase()}.github.io/${name}`;
}
