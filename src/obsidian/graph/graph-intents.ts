import type { AtlasGraph } from '../../model/graph';
import type { GraphIntents, GraphNode } from '../../view/graph/graph-host';
import { GRAPH_VIEW } from '../front/front-names';
import { answerNode } from './graph-answers';
import { showExportMenu } from './graph-export';
import { showLensMenu } from './graph-lens-menu';
import type { GraphMentions } from './graph-mentions';
import { showNodeMenu, showTieMenu } from './graph-menu';
import { GraphOpening, linkTo } from './graph-opening';
import type { GraphPane } from './graph-pane';

/** Does in the app what a person wants of the graph. */
export function graphIntents(pane: GraphPane, mentions: GraphMentions): GraphIntents {
  const { graph } = pane.host.session.atlas;
  const opening = new GraphOpening(pane);
  return {
    open: (node, event) => opening.byEvent(node, event),
    stay: () => opening.stay(),
    openTie: ({ edge }) => opening.openPlace(edge.path, edge.line),
    preview: (node, event, targetEl) => {
      const link = linkTo(graph, node);
      if (!link || node.kind === 'unresolved') return;
      const { app, hoverParent } = pane;
      app.workspace.trigger('hover-link', { event, source: GRAPH_VIEW, hoverParent, targetEl, linktext: link.text, sourcePath: link.from });
    },
    menu: (nodes, place) => showNodeMenu({ pane, opening, mentions }, nodes, place),
    tieMenu: (tie, place) => showTieMenu({ pane, opening, mentions }, tie, place),
    lensMenu: (place) => showLensMenu(pane, place),
    exportMenu: (place) => showExportMenu(pane, place),
    answer: (node, state) => answerNode(pane, node, state),
    linkText: (nodes) => linkText(pane, graph, nodes),
    findMentions: () => void mentions.find(),
    remember: () => pane.remember(),
  };
}

/** Links as the app writes them itself: wiki or Markdown, shortest or relative, as the person has set. */
function linkText({ app, sourcePath }: GraphPane, graph: AtlasGraph, nodes: readonly GraphNode[]): string | null {
  const from = sourcePath === '' ? app.workspace.getActiveFile()?.path ?? '' : sourcePath;
  const links = nodes.flatMap((node) => {
    if (node.kind === 'reference') return `[${node.title.replace(/[[\]]/g, '')}](${node.url ?? node.id})`;
    const link = linkTo(graph, node);
    const file = link && app.vault.getFileByPath(link.text);
    if (file) return app.fileManager.generateMarkdownLink(file, from);
    return node.kind === 'unresolved' ? `[[${node.title}]]` : [];
  });
  return links.length === 0 ? null : links.join('\n');
}
