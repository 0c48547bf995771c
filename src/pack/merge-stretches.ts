import { countFront } from '../model/sorted';

/** The lines of three texts between two lines that they share: what is merged at a time. */
export interface Stretch {
  user: readonly string[];
  base: readonly string[];
  shipped: readonly string[];
}

/** Where one line stands in each of three texts. */
interface Place {
  user: number;
  base: number;
  shipped: number;
}

/**
 * Cuts three texts before each line that stands exactly once in all of them, as far as these follow each other in the same order, and behind and before the
 * lines that all begin and end with in between. To merge takes the cube of the number of lines where many are alike, as blank ones are, so it is done
 * between two cuts at a time.
 */
export function* stretchesOf(all: Stretch): Iterable<Stretch> {
  let from = START;
  for (const to of [...sharedPlaces(all), endOf(all)]) {
    yield* withoutSharedEnds(between(all, from, to));
    from = to;
  }
}

const START: Place = { user: 0, base: 0, shipped: 0 };

function endOf({ user, base, shipped }: Stretch): Place {
  return { user: user.length, base: base.length, shipped: shipped.length };
}

function between({ user, base, shipped }: Stretch, from: Place, to: Place): Stretch {
  return { user: user.slice(from.user, to.user), base: base.slice(from.base, to.base), shipped: shipped.slice(from.shipped, to.shipped) };
}

/** The lines that all three begin with, what is between, and the lines that all end with. */
function withoutSharedEnds(stretch: Stretch): Stretch[] {
  const { user, base, shipped } = stretch;
  const end = endOf(stretch);
  const shortest = Math.min(end.user, end.base, end.shipped);
  let head = 0;
  while (head < shortest && base[head] === user[head] && base[head] === shipped[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && base.at(-1 - tail) === user.at(-1 - tail) && base.at(-1 - tail) === shipped.at(-1 - tail)) tail += 1;
  const [behindHead, beforeTail] = [{ user: head, base: head, shipped: head }, { user: end.user - tail, base: end.base - tail, shipped: end.shipped - tail }];
  const parts = [between(stretch, START, behindHead), between(stretch, behindHead, beforeTail), between(stretch, beforeTail, end)];
  return parts.filter((part) => part.user.length + part.base.length + part.shipped.length > 0);
}

function sharedPlaces({ user, base, shipped }: Stretch): Place[] {
  const [inUser, inShipped] = [singlePlaces(user), singlePlaces(shipped)];
  const places = [...singlePlaces(base)].flatMap(([line, at]): Place[] => {
    const [one, other] = [inUser.get(line), inShipped.get(line)];
    return one === undefined || other === undefined ? [] : [{ user: one, base: at, shipped: other }];
  });
  return longestRise(longestRise(places, (place) => place.user), (place) => place.shipped);
}

/** The lines that stand in a text once, with their places, in its order. */
function singlePlaces(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const doubled = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (places.has(line)) doubled.add(line);
    else places.set(line, at);
  }
  for (const line of doubled) places.delete(line);
  return places;
}

/** One place on the way up, and the one before it. */
interface Step {
  place: Place;
  before: Step | undefined;
}

/** Of places in a row, as many as can be kept so that a number of theirs only rises. */
function longestRise(places: readonly Place[], numberOf: (place: Place) => number): Place[] {
  /** By length, the way of that length that ends lowest. */
  const ways: Step[] = [];
  for (const place of places) {
    const length = countFront(ways.length, (at) => numberOf(ways[at]?.place ?? place) < numberOf(place));
    ways[length] = { place, before: ways[length - 1] };
  }
  const rise: Place[] = [];
  for (let step = ways.at(-1); step; step = step.before) rise.push(step.place);
  return rise.reverse();
}
