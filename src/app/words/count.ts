/** A whole number as English writes it: 6,571. */
export function figure(count: number): string {
  return count.toLocaleString('en');
}

/** So many of something: `1 note`, `6,571 notes`. */
export function counted(count: number, noun: string): string {
  return `${figure(count)} ${noun}${count === 1 ? '' : 's'}`;
}
