import type { ExplorerRow } from './explorer-rows';

/** What a key on a row of the explorer asks for. */
export type RowDeed = { do: 'go'; to: number } | { do: 'fold' | 'activate' | 'rename' | 'delete' };

/** The row that a key is pressed on, and where it stands. */
export interface KeyPlace extends Pick<ExplorerRow, 'isOpen'> {
  index: number;
  /** Where the row of the folder around it stands; -1 where there is none. */
  parent: number;
  /** How many rows there are. */
  count: number;
}

/** The deed of a key; undefined where it means nothing here. To go where no row stands is to stay. */
export function deedOf(key: string, { isOpen, index, parent, count }: KeyPlace): RowDeed | undefined {
  switch (key) {
    case 'ArrowDown': return { do: 'go', to: index + 1 };
    case 'ArrowUp': return { do: 'go', to: index - 1 };
    case 'Home': return { do: 'go', to: 0 };
    case 'End': return { do: 'go', to: count - 1 };
    case 'ArrowRight':
      if (isOpen === undefined) return { do: 'go', to: index };
      return isOpen ? { do: 'go', to: index + 1 } : { do: 'fold' };
    case 'ArrowLeft': return isOpen === true ? { do: 'fold' } : { do: 'go', to: parent };
    case 'Enter':
    case ' ': return { do: 'activate' };
    case 'F2': return { do: 'rename' };
    case 'Delete': return { do: 'delete' };
    default: return undefined;
  }
}
