/** How many files are read or written at a time: a vault answers each only after a while. */
const AT_ONCE = 8;

/**
 * Works on several items at a time, taking them in their order.
 * @param isOver asked before each item; true ends the work early
 */
export async function atOnce<T>(items: Iterable<T>, work: (item: T) => Promise<void>, isOver: () => boolean = () => false): Promise<void> {
  const waiting = items[Symbol.iterator]();
  const next = async (): Promise<void> => {
    for (let item = waiting.next(); !item.done && !isOver(); item = waiting.next()) await work(item.value);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}
