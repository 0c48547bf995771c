import { lensOfKind } from '../../../scene/built-in-lenses';
import { withLayer, withType, type Lens } from '../../../scene/lens';
import type { GraphHost } from '../graph-host';
import type { LensDesk } from '../lens-desk';
import type { NodeDeeds } from '../node-deeds';
import type { ControlEvents } from './controls';

/** What the controls act on. */
interface ControlsOn {
  host: GraphHost;
  desk: LensDesk;
  deeds: NodeDeeds;
  /** A lens around a note, begun around the one that a person is at. */
  centred: (lens: Lens) => Lens;
}

/** What the controls change of the lens: every change is a step that can be taken back. */
export function lensEvents({ host, desk, deeds, centred }: ControlsOn): Omit<ControlEvents, 'search' | 'toggle'> {
  return {
    lens: {
      builtIn: (kind) => desk.take({ name: '', lens: centred(lensOfKind(kind, desk.lens)) }),
      saved: (name) => host.lenses().filter((each) => each.name === name).forEach((each) => desk.take(each)),
      menu: (place) => host.intents.lensMenu(place),
    },
    scope: (scope) => desk.change({ ...desk.lens, scope }),
    types: (types, shown) => desk.change(types.reduce((lens, type) => withType(lens, type, shown), desk.lens)),
    layer: (layer, shown) => desk.change(withLayer(desk.lens, layer, shown)),
    view: (part) => desk.change({ ...desk.lens, ...part }),
    colours: (colours) => desk.change({ ...desk.lens, colours }),
    relations: (relations) => desk.change({ ...desk.lens, relations }),
    mentions: (mentions) => desk.change({ ...desk.lens, mentions }),
    findMentions: () => host.intents.findMentions(),
    showHidden: () => deeds.showHidden(),
  };
}
