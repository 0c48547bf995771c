import { Menu, Notice } from 'obsidian';
import { shownCanvas } from '../../app/export/shown-canvas';
import { shownSvg } from '../../app/export/shown-svg';
import { GRAPH_WORDS } from '../../app/words/graph';
import type { WindowPlace } from '../../view/graph/graph-host';
import { noticeFailure } from '../failure-notice';
import type { GraphPane } from './graph-pane';

type PictureFormat = 'svg' | 'png' | 'canvas';

const FORMATS: readonly { format: PictureFormat; icon: string }[] = [
  { format: 'svg', icon: 'image' }, { format: 'png', icon: 'image' }, { format: 'canvas', icon: 'layout-dashboard' },
];

/** Saves what is shown, as it stands, into the vault. */
export function showExportMenu(pane: GraphPane, place: WindowPlace): void {
  const menu = new Menu();
  for (const { format, icon } of FORMATS) {
    menu.addItem((item) => item.setIcon(icon).setTitle(GRAPH_WORDS.exportAs[format]).onClick(() => void noticeFailure(save(pane, format))));
  }
  menu.showAtPosition(place, pane.el.doc);
}

/** Where attachments go, under a name that is free. */
async function save({ app, panel, sourcePath }: GraphPane, format: PictureFormat): Promise<void> {
  const content = panel && await contentOf(panel, format);
  if (content === undefined) {
    new Notice(GRAPH_WORDS.nothingToExport);
    return;
  }
  const beside = sourcePath === '' ? app.workspace.getActiveFile()?.path : sourcePath;
  const path = await app.fileManager.getAvailablePathForAttachment(`${GRAPH_WORDS.exportName}.${format}`, beside);
  if (typeof content === 'string') await app.vault.create(path, content);
  else await app.vault.createBinary(path, content);
  new Notice(GRAPH_WORDS.exported(path));
}

async function contentOf(panel: NonNullable<GraphPane['panel']>, format: PictureFormat): Promise<string | ArrayBuffer | undefined> {
  const { picture } = panel;
  if (!picture || picture.scene.nodes.length === 0) return undefined;
  if (format === 'svg') return shownSvg(picture.scene, picture.positions);
  if (format === 'canvas') return shownCanvas(picture.scene, picture.positions);
  return (await panel.toPng())?.arrayBuffer();
}
