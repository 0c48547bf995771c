import { Menu, Notice } from 'obsidian';
import { GRAPH_WORDS } from '../../app/words/graph';
import type { NamedLens } from '../../scene/built-in-lenses';
import { lensText, readLensText } from '../../scene/lens-text';
import type { WindowPlace } from '../../view/graph/graph-host';
import { noticeFailure } from '../failure-notice';
import type { GraphPane } from './graph-pane';
import { TextModal } from '../text-modal';

/** What may be done with the lens at hand: kept under a name, renamed, deleted, passed on as text and taken from it. */
export function showLensMenu(pane: GraphPane, place: WindowPlace): void {
  const look = pane.panel?.look;
  if (!look) return;
  const menu = new Menu();
  const entry = (section: string, icon: string, title: string, act: () => void): Menu =>
    menu.addItem((item) => item.setSection(section).setIcon(icon).setTitle(title).onClick(act));
  const kept = savedLenses(pane).find(({ name }) => name === look.name);
  if (kept) entry('save', 'save', GRAPH_WORDS.updateLens(kept.name), () => void keep(pane, { ...kept, lens: look.lens }));
  entry('save', 'plus', GRAPH_WORDS.saveLens, () => askName(pane, '', (name) => void keep(pane, { name, lens: look.lens })));
  if (kept) {
    entry('save', 'pencil', GRAPH_WORDS.renameLens(kept.name), () => askName(pane, kept.name, (name) => void rename(pane, kept, name)));
    entry('save', 'trash-2', GRAPH_WORDS.deleteLens(kept.name), () => void remove(pane, kept));
  }
  entry('share', 'copy', GRAPH_WORDS.copyLens, () => void noticeFailure(copy(pane, { name: look.name ?? '', lens: look.lens })));
  entry('share', 'clipboard-paste', GRAPH_WORDS.pasteLens, () => askText(pane));
  menu.showAtPosition(place, pane.el.doc);
}

function savedLenses({ host }: GraphPane): readonly NamedLens[] {
  return host.settings.current().lenses;
}

/** Keeps a lens under its name, in the place of the one that has it. */
async function keep(pane: GraphPane, lens: NamedLens): Promise<void> {
  const others = savedLenses(pane).filter(({ name }) => name !== lens.name);
  pane.panel?.nameLens(lens.name);
  await noticeFailure(pane.host.settings.change({ lenses: inOrder([...others, lens]) }));
}

async function rename(pane: GraphPane, lens: NamedLens, name: string): Promise<void> {
  const others = savedLenses(pane).filter((each) => each.name !== lens.name);
  pane.panel?.nameLens(name);
  await noticeFailure(pane.host.settings.change({ lenses: inOrder([...others, { ...lens, name }]) }));
}

async function remove(pane: GraphPane, { name }: NamedLens): Promise<void> {
  pane.panel?.nameLens(null);
  await noticeFailure(pane.host.settings.change({ lenses: savedLenses(pane).filter((each) => each.name !== name) }));
  new Notice(GRAPH_WORDS.lensDeleted(name));
}

async function copy({ el }: GraphPane, lens: NamedLens): Promise<void> {
  await el.win.navigator.clipboard.writeText(lensText(lens));
  new Notice(GRAPH_WORDS.lensCopied);
}

function askName(pane: GraphPane, before: string, take: (name: string) => void): void {
  new TextModal(pane.app, {
    title: before === '' ? GRAPH_WORDS.saveLens : GRAPH_WORDS.renameLens(before),
    label: GRAPH_WORDS.lensName,
    value: before,
    button: GRAPH_WORDS.save,
    fault: (name) => {
      if (name === '') return GRAPH_WORDS.noLensName;
      return name !== before && savedLenses(pane).some((each) => each.name === name) ? GRAPH_WORDS.lensNameTaken(name) : null;
    },
    take,
  }).open();
}

function askText(pane: GraphPane): void {
  new TextModal(pane.app, {
    title: GRAPH_WORDS.pasteLens,
    label: GRAPH_WORDS.lensText,
    value: '',
    long: true,
    button: GRAPH_WORDS.use,
    fault: (text) => {
      const read = readLensText(text);
      return 'fault' in read ? GRAPH_WORDS.lensFault(read.fault) : null;
    },
    take: (text) => {
      const read = readLensText(text);
      if (!('fault' in read)) pane.panel?.useLens({ ...read, name: '' });
    },
  }).open();
}

function inOrder(lenses: readonly NamedLens[]): NamedLens[] {
  return [...lenses].sort((a, b) => a.name.localeCompare(b.name));
}
