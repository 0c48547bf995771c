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
 * Cuts three texts before each line that stands exactly once in all of them, as far as these follow each other in the same order. To merge takes the cube
 * of the number of lines where many are alike, as blank ones are, so it is done between two such lines at a time.
 */
export function* stretchesOf(all: Stretch): Iterable<Stretch> {
  let from: Place = { user: 0, base: 0, shipped: 0 };
  for (const to of [...sharedPlaces(all), { user: all.user.length, base: all.base.length, shipped: all.shipped.length }]) {
    yield { user: all.user.slice(from.user, to.user), base: all.base.slice(from.base, to.base), shipped: all.shipped.slice(from.shipped, to.shipped) };
    from = to;
  }
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
