import type { EditorView } from '@codemirror/view';
import type { AppHost, EditingHost } from '../app-host';
import type { Component } from '../base/component';
import { closestTo } from '../dom/closest';
import { Keymap } from '../base/keymap';
import { Menu } from '../ui/menu';
import type { Editor } from './editor';

interface EditorOwner extends EditingHost {
  readonly app: AppHost;
  readonly editor: Editor;
  hoverPopover: Component | null;
}

/** Links, menus, paste and drop of an editor, as events of the workspace. */
export function listenToEditor(view: EditorView, owner: EditorOwner): void {
  const { app } = owner;
  view.dom.addEventListener('click', (event) => openLink(event, owner));
  view.dom.addEventListener('contextmenu', (event) => showMenu(event, owner));
  view.dom.addEventListener('mouseover', (event) => {
    const targetEl = linkAt(event);
    if (!targetEl) return;
    const linktext = targetEl.dataset['href'] ?? '';
    app.workspace.trigger('hover-link', { event, source: 'editor', hoverParent: owner, targetEl, linktext, sourcePath: owner.file?.path ?? '' });
  });
  // Before CodeMirror's own: a listener that prevents the default keeps it from acting.
  for (const [type, name] of [['paste', 'editor-paste'], ['drop', 'editor-drop']] as const) {
    view.contentDOM.addEventListener(type, (event) => {
      app.workspace.trigger(name, event, owner.editor, owner);
      if (event.defaultPrevented) event.stopImmediatePropagation();
    }, true);
  }
}

function linkAt(event: Event): HTMLElement | null {
  return closestTo(event, '.cm-hmd-internal-link');
}

/** In live preview a click follows a link whose markup is hidden; elsewhere it needs the modifier. */
function openLink(event: MouseEvent, owner: EditorOwner): void {
  const link = linkAt(event);
  if (!link) return;
  const isHidden = !link.textContent.includes('[[');
  if (!isHidden && !Keymap.isModifier(event, 'Mod')) return;
  event.preventDefault();
  const where = isHidden ? Keymap.isModEvent(event) : event.altKey ? 'split' : 'tab';
  void owner.app.workspace.openLinkText(link.dataset['href'] ?? '', owner.file?.path ?? '', where);
}

function showMenu(event: MouseEvent, owner: EditorOwner): void {
  const { app, editor } = owner;
  const menu = Menu.forEvent(event);
  const link = linkAt(event);
  if (link) app.workspace.handleLinkContextMenu(menu, link.dataset['href'] ?? '', owner.file?.path ?? '');
  const clip = (title: string, icon: string, act: () => Promise<void>): void => {
    menu.addItem((item) => item.setSection('clipboard').setTitle(title).setIcon(icon).onClick(() => void act()));
  };
  if (editor.somethingSelected()) {
    clip('Cut', 'lucide-scissors', async () => { await navigator.clipboard.writeText(editor.getSelection()); editor.replaceSelection(''); });
    clip('Copy', 'lucide-copy', () => navigator.clipboard.writeText(editor.getSelection()));
  }
  clip('Paste', 'lucide-clipboard', async () => editor.replaceSelection(await navigator.clipboard.readText()));
  app.workspace.trigger('editor-menu', menu, editor, owner);
}
