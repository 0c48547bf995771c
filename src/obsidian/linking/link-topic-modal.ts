import { FuzzySuggestModal, SuggestModal, type App, type FuzzyMatch } from 'obsidian';
import { previewLine } from '../../app/linking/link-preview';
import { linkTopics, relationsBetween, type RelationChoice } from '../../app/linking/link-topics';
import { LINK_WAYS_WORDS as WORDS } from '../../app/words/link-ways';
import type { AtlasNode, NodeType } from '../../model/graph';
import { findNodes } from '../../scene/search/find-nodes';
import { showType } from '../../view/linking/type-word';
import type { LinkDesk } from './link-desk';

export interface TopicModalOptions {
  /** Whether one's own notes are offered as well. */
  own: boolean;
  /** The note that is to be tied; it is not offered. */
  without?: string;
  /** What stands at the top until something is looked for: ids of notes, the first of all first. */
  named?: readonly string[];
  onChoose: (topic: AtlasNode) => void;
}

/** Finds a note of the atlas by its names, with its type and its first words. */
export class TopicModal extends FuzzySuggestModal<AtlasNode> {
  private readonly topics: AtlasNode[];

  constructor(private readonly desk: LinkDesk, private readonly options: TopicModalOptions) {
    super(desk.app);
    this.topics = linkTopics(desk.session, options);
    this.limit = 30;
    this.emptyStateText = this.topics.length === 0 ? WORDS.noTopics : this.emptyStateText;
    this.setPlaceholder(WORDS.topicPlaceholder);
  }

  override getItems(): AtlasNode[] {
    return this.topics;
  }

  /** Behind what Obsidian finds: what has the words in another spelling. */
  override getSuggestions(query: string): FuzzyMatch<AtlasNode>[] {
    const found = super.getSuggestions(query);
    const known = new Set(found.map(({ item }) => item));
    const others = [...findNodes({ nodes: this.topics, order: this.topics.keys() }, query) ?? []].flatMap((index) => this.topics[index] ?? []);
    return [...found, ...others.filter((topic) => !known.has(topic)).map((item) => ({ item, match: { score: 0, matches: [] } }))];
  }

  /** Other names are searched as well. */
  override getItemText({ title, aliases }: AtlasNode): string {
    return [title, ...aliases].join(' · ');
  }

  override renderSuggestion(match: FuzzyMatch<AtlasNode>, el: HTMLElement): void {
    el.addClass('ospo-topic');
    const head = el.createDiv({ cls: 'ospo-topic-head' });
    super.renderSuggestion(match, head.createDiv());
    showType(head, match.item.type);
    const line = el.createDiv({ cls: 'ospo-topic-line' });
    void this.preview(match.item, line);
  }

  override onChooseItem(topic: AtlasNode): void {
    this.options.onChoose(topic);
  }

  private async preview({ path }: AtlasNode, line: HTMLElement): Promise<void> {
    const text = await this.desk.session.store.read(path ?? '').catch(() => '');
    line.setText(previewLine(text));
  }
}

/** `null`: a link in the text instead of a property. */
export type TieChoice = RelationChoice | null;

export interface RelationModalOptions {
  topic: AtlasNode;
  source: NodeType;
  preferred: string;
  /** Whether a link in the text can be written as well. */
  canLinkInText: boolean;
  onChoose: (choice: TieChoice) => void;
}

/** Asks how a note is tied to a topic. */
export class RelationModal extends SuggestModal<TieChoice> {
  private readonly choices: TieChoice[];

  constructor(app: App, private readonly options: RelationModalOptions) {
    super(app);
    const relations = relationsBetween(options.source, options.topic.type, options.preferred);
    this.choices = options.canLinkInText ? [...relations.slice(0, 1), null, ...relations.slice(1)] : relations;
    this.setPlaceholder(WORDS.relationPlaceholder(options.topic.title));
  }

  override getSuggestions(query: string): TieChoice[] {
    const wanted = query.trim().toLowerCase();
    return this.choices.filter((choice) => (choice ? `${choice.phrase} ${choice.name}` : WORDS.inText).toLowerCase().includes(wanted));
  }

  override renderSuggestion(choice: TieChoice, el: HTMLElement): void {
    el.createDiv({ text: choice ? `${choice.phrase} ${this.options.topic.title}` : WORDS.inText });
    el.createDiv({ cls: 'ospo-topic-line', text: choice ? WORDS.property(choice.name) : WORDS.inTextHint });
  }

  override onChooseSuggestion(choice: TieChoice): void {
    this.options.onChoose(choice);
  }
}
