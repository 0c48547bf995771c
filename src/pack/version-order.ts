/** Whether one version comes before another: numbers between the dots by size, a pre-release before its release. */
export function olderThan(version: string, other: string): boolean {
  const [one, two] = [partsOf(version), partsOf(other)];
  for (let at = 0; at < Math.max(one.numbers.length, two.numbers.length); at += 1) {
    const difference = (one.numbers[at] ?? 0) - (two.numbers[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return one.isEarly && !two.isEarly;
}

function partsOf(version: string): { numbers: number[]; isEarly: boolean } {
  const [release = '', ...early] = version.split(/[-+]/);
  return { numbers: release.split('.').map((part) => Number.parseInt(part, 10) || 0), isEarly: early.length > 0 && !version.includes('+') };
}
