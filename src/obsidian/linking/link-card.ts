import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, showTooltip, type Tooltip, type TooltipView } from '@codemirror/view';
import { Keymap, Notice, setIcon, type MarkdownView } from 'obsidian';
import { REFUSAL_SCOPES, type RefusalScope } from '../../app/linking/link-choice';
import { inSense, type Suggestion } from '../../app/linking/link-mentions';
import { REVIEW_WORDS } from '../../app/words/link-review';
import { applySentence, CARD_WORDS, SUGGEST_WORDS } from '../../app/words/suggest';
import { createMentionCard, type CardHost } from '../../view/linking/mention-card';
import { noticeFailure } from '../failure-notice';
import type { LinkDesk } from './link-desk';
import { showScopeMenu } from './link-scope-menu';
import { mentionAt } from './link-underline';

const openCard = StateEffect.define<{ mention: Suggestion; focus: boolean } | null>();

export interface CardSettings {
  property: () => string;
}

/** The card of a mention: where the pointer rests, where a finger taps, and at the caret by command. */
export function linkCard(desk: LinkDesk, settings: CardSettings): Extension {
  const tooltipFor = (mention: Suggestion, focus: boolean): Tooltip => ({
    pos: mention.start,
    end: mention.end,
    above: true,
    arrow: false,
    create: (view) => cardIn(view, mention, { desk, settings, focus }),
  });
  const card = StateField.define<Tooltip | null>({
    create: () => null,
    update(value, transaction) {
      for (const effect of transaction.effects) if (effect.is(openCard)) return effect.value && tooltipFor(effect.value.mention, effect.value.focus);
      return transaction.docChanged || transaction.selection ? null : value;
    },
    provide: (field) => showTooltip.from(field),
  });
  const hover = hoverTooltip((view, pos) => {
    const mention = view.state.field(card, false) ? undefined : mentionAt(view.state, pos);
    return mention ? tooltipFor(mention, false) : null;
  }, { hideOnChange: true, hoverTime: 350 });
  return [card, hover, tapOpensCard];
}

/** Shows the card of the mention at the caret, and puts the focus into it. @returns whether there is a mention */
export function showCardAtCaret({ contentEl }: MarkdownView): boolean {
  const dom = contentEl.querySelector<HTMLElement>('.cm-editor');
  const view = dom && EditorView.findFromDOM(dom);
  const mention = view && mentionAt(view.state, view.state.selection.main.head);
  if (!view || !mention) return false;
  view.dispatch({ effects: openCard.of({ mention, focus: true }) });
  return true;
}

/** A finger has no place to rest: a tap into the words opens their card. */
const tapOpensCard = EditorView.domEventHandlers({
  pointerup(event, view) {
    if (event.pointerType !== 'touch') return false;
    const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
    const mention = at === null ? undefined : mentionAt(view.state, at);
    // After the tap has set the caret, which would close the card.
    if (mention) view.dom.win.setTimeout(() => view.dispatch({ effects: openCard.of({ mention, focus: false }) }), 50);
    return false;
  },
  keydown(event, view) {
    if (event.key === 'Escape' && !event.isComposing) view.dispatch({ effects: openCard.of(null) });
    return false;
  },
});

interface CardContext {
  desk: LinkDesk;
  settings: CardSettings;
  focus: boolean;
}

function cardIn(view: EditorView, mention: Suggestion, { desk, settings, focus }: CardContext): TooltipView {
  const close = (): void => {
    view.dispatch({ effects: openCard.of(null) });
    view.focus();
  };
  const act = (work: Promise<unknown>, sentence: string): void => {
    close();
    view.dispatch({ effects: EditorView.announce.of(sentence) });
    void noticeFailure(work.then(() => undefined));
  };
  const refuse = (scope: RefusalScope): void => act(desk.refuse(mention, scope), REVIEW_WORDS.said.refused(mention, scope));
  const host: CardHost = {
    words: CARD_WORDS,
    property: settings.property(),
    setIcon,
    onAccept: (target, as) => {
      const chosen = inSense(mention, target);
      act(write(desk, chosen, as), REVIEW_WORDS.said.linked([chosen]));
    },
    onRefuse: refuse,
    onMore: (button) => showScopeMenu(button, REFUSAL_SCOPES.map((scope) => [scope, SUGGEST_WORDS.refuseAs[scope]]), refuse),
    onOpen: (target, event) => void desk.app.workspace.openLinkText(target, mention.path, Keymap.isModEvent(event)),
    onClose: close,
  };
  const dom = createMentionCard(mention, host);
  return { dom, mount: () => { if (focus) dom.querySelector<HTMLElement>('.mod-cta')?.focus(); } };
}

/** In the editor its own undo takes a link back; a word is needed only where something else happened. */
async function write(desk: LinkDesk, mention: Suggestion, as: 'text' | 'property'): Promise<void> {
  const report = await desk.write([mention], as);
  if (report.dropped.length > 0) new Notice(applySentence(report));
  else if (as === 'property') desk.sayWithUndo(SUGGEST_WORDS.writtenAsProperty, report.id);
}
