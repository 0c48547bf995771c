import { Notice, type Menu } from 'obsidian';
import type { Suggestion } from '../../app/linking/link-mentions';
import { MentionBook } from '../../app/linking/mention-book';
import { GRAPH_WORDS } from '../../app/words/graph';
import type { AtlasGraph } from '../../model/graph';
import type { SceneChange } from '../../scene/book/scene-book';
import { noticeFailure } from '../failure-notice';
import type { AtlasHost } from '../host';

/** A menu holds no more mentions than this. */
const MOST_ENTRIES = 6;

/** Mentions that are no links yet, as every open graph draws them: looked for when a person asks, from then on kept in step with the notes. */
export class GraphMentions {
  private readonly book: MentionBook;
  private following: (() => void) | undefined;
  private readonly listeners = new Set<(change: SceneChange) => void>();

  constructor(private readonly host: AtlasHost) {
    const { linking: { unwritten }, session, plugin } = host;
    this.book = new MentionBook(session.atlas.graph);
    plugin.register(unwritten.onChange((paths) => {
      if (this.following) this.take(paths);
    }));
    plugin.register(() => this.following?.());
  }

  /** The vault's graph, with the mentions that are known. */
  get graph(): AtlasGraph {
    return this.book.graph;
  }

  /** Tells which nodes are mentioned elsewhere now, or by whom. @returns a function that ends the telling */
  onChange(listener: (change: SceneChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Looks through all own notes, telling how far it has come. */
  async find(): Promise<void> {
    const { linking: { unwritten } } = this.host;
    const notice = new Notice(GRAPH_WORDS.mentionsBegin, 0);
    const stop = unwritten.onChange(() => {
      if (unwritten.progress) notice.setMessage(GRAPH_WORDS.mentionsProgress(unwritten.progress.done, unwritten.progress.total));
    });
    this.following ??= unwritten.follow();
    await noticeFailure(unwritten.read());
    stop();
    notice.hide();
    // Of notes that were read before anybody asked, nothing is told.
    this.take(unwritten.all().map(({ path }) => path));
    new Notice(GRAPH_WORDS.mentionsFound(this.book.size));
  }

  /** What may be done with the mentions at a node, or with those between two. */
  addToMenu(menu: Menu, ids: readonly [string, string?]): void {
    if (!this.following) return;
    const isAt = ({ path, target }: Suggestion): boolean => ids.every((id) => id === undefined || path === id || target === id);
    for (const suggestion of this.host.linking.unwritten.all().filter(isAt).slice(0, MOST_ENTRIES)) this.addEntries(menu, suggestion);
  }

  private addEntries(menu: Menu, suggestion: Suggestion): void {
    const { linking } = this.host;
    const { text, title } = suggestion;
    const entry = (icon: string, words: string, act: () => Promise<unknown>): Menu =>
      menu.addItem((item) => item.setSection('mentions').setIcon(icon).setTitle(words).onClick(() => void noticeFailure(act().then(() => undefined))));
    entry('link', GRAPH_WORDS.linkMention(text, title), () => linking.accept([suggestion]));
    entry('ban', GRAPH_WORDS.refuseMention(text, title), () => this.refuse(suggestion));
  }

  private async refuse(suggestion: Suggestion): Promise<void> {
    await this.host.linking.refuse(suggestion, 'target');
    new Notice(GRAPH_WORDS.mentionRefused);
  }

  private take(paths: Iterable<string>): void {
    const touched = new Set<string>();
    for (const path of new Set(paths)) for (const id of this.book.put(path, this.host.linking.unwritten.edgesFrom(path))) touched.add(id);
    if (touched.size === 0) return;
    for (const listener of [...this.listeners]) listener({ nodes: new Set(), touched });
  }
}
