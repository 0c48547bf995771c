import { packEnclose, packSiblings } from 'd3';
import { degreeOf } from '../adjacency';
import { CORNER_REACH } from '../sign-look';
import { communitiesOf } from './communities';
import { placeBefore, type LayoutInput } from './layout-input';
import type { Guide, LayoutPlan } from './layout-plan';
import type { Arranger } from './planned-layout';

interface Disc {
  x: number;
  y: number;
  r: number;
}

interface Member extends Disc {
  node: number;
}

interface Group extends Disc {
  label: string;
  members: Member[];
  /** Whether its middle is where it was. */
  known: boolean;
}

/** Between two nodes of a group, in world units as all that follow. */
const GAP = 7;
/** From the outermost nodes of a group to its circle. */
const MARGIN = 14;
/** Between the circles of two groups. */
const GROUP_GAP = 26;

/**
 * A circle for each group, its nodes packed within, the most tied in the middle (front-chain packing after Wang, Wang, Dai and Wang 2006,
 * as d3 has it). No two nodes and no two circles overlap. What is known stays where it stands as long as that holds.
 */
export function* groupedPlaces(input: LayoutInput, plan: Extract<LayoutPlan, { kind: 'grouped' }>): Arranger {
  const numbers = plan.groups ?? (yield* communitiesOf(input.adjacency));
  const groups: Group[] = [];
  for (const [number, nodes] of membersOf(numbers).entries()) {
    if (nodes.length === 0) continue;
    groups.push(groupOf(nodes, input, plan.names[number] ?? ''));
    yield;
  }
  const stay = groups.every(({ known }) => known) && !anyOverlap(groups);
  const before = groups.map(({ x, y }) => ({ x, y }));
  if (!stay) packGroups(groups);
  const places = new Float32Array(input.count * 2);
  groups.forEach((group, i) => {
    const [dx, dy] = stay ? [0, 0] : [group.x - (before[i]?.x ?? 0), group.y - (before[i]?.y ?? 0)];
    for (const { node, x, y } of group.members) places.set([x + dx, y + dy], node * 2);
  });
  return { places, guides: groups.map(guideOf) };
}

function membersOf(numbers: Int32Array): number[][] {
  const groups: number[][] = [];
  numbers.forEach((number, node) => (groups[number] ??= []).push(node));
  return Array.from(groups, (nodes) => nodes ?? []);
}

/** A group as it stood with its new members around it, or packed anew where most of it is new. */
function groupOf(nodes: readonly number[], input: LayoutInput, label: string): Group {
  const known = knownMembers(nodes, input);
  if (known.length * 2 <= nodes.length) return { ...packed(nodes, input), label, known: false };
  const there = new Set(known.map(({ node }) => node));
  const added = nodes.filter((node) => !there.has(node));
  const { x, y, r } = packEnclose(known);
  const members = [...known, ...around({ x, y, r }, added, input)];
  const rim = added.length === 0 ? r : Math.max(...members.map((each) => Math.hypot(each.x - x, each.y - y) + each.r));
  return { x, y, r: rim + MARGIN, members, label, known: true };
}

/** The nodes of a group that stand together already; one that strayed far from the others belongs to it only now. */
function knownMembers(nodes: readonly number[], input: LayoutInput): Member[] {
  const known = nodes.flatMap((node) => {
    const place = placeBefore(input, node);
    return place ? [{ ...place, node, r: roomOf(node, input) }] : [];
  });
  const reach = 3 * Math.sqrt(known.reduce((sum, { r }) => sum + r * r, 0)) + 60;
  const [x, y] = [median(known.map((each) => each.x)), median(known.map((each) => each.y))];
  return known.filter((each) => Math.hypot(each.x - x, each.y - y) <= reach);
}

function packed(nodes: readonly number[], input: LayoutInput): Disc & { members: Member[] } {
  const ties = (node: number): number => degreeOf(input.adjacency, node);
  const members = [...nodes].sort((a, b) => ties(b) - ties(a) || a - b).map((node) => ({ node, r: roomOf(node, input), x: 0, y: 0 }));
  packSiblings(members);
  const { x, y, r } = packEnclose(members);
  for (const member of members) [member.x, member.y] = [member.x - x, member.y - y];
  return { x: 0, y: 0, r: r + MARGIN, members };
}

/** New members in rings around those that stay. */
function around({ x, y, r }: Disc, nodes: readonly number[], input: LayoutInput): Member[] {
  const members: Member[] = [];
  const widest = nodes.reduce((most, node) => Math.max(most, roomOf(node, input)), 0);
  let [away, turn] = [r + widest, 0];
  for (const node of nodes) {
    const half = Math.asin(Math.min(1, widest / away));
    if (turn + 2 * half > 2 * Math.PI) [away, turn] = [away + 2 * widest, 0];
    const angle = turn + Math.asin(Math.min(1, widest / away));
    members.push({ node, r: roomOf(node, input), x: x + away * Math.cos(angle), y: y + away * Math.sin(angle) });
    turn = angle + Math.asin(Math.min(1, widest / away));
  }
  return members;
}

/** The groups themselves, the largest in the middle. */
function packGroups(groups: readonly Group[]): void {
  const discs = groups.map((group) => ({ group, r: group.r + GROUP_GAP / 2, x: 0, y: 0 })).sort((a, b) => b.r - a.r);
  packSiblings(discs);
  for (const { group, x, y } of discs) [group.x, group.y] = [x, y];
}

function anyOverlap(groups: readonly Disc[]): boolean {
  return groups.some((a, i) => groups.slice(0, i).some((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r));
}

function guideOf({ x, y, r, label, members }: Group): Guide {
  return { kind: 'group', x, y, radius: r, label, leader: members[0]?.node ?? 0 };
}

function roomOf(node: number, { radii }: LayoutInput): number {
  return (radii[node] ?? 0) * CORNER_REACH + GAP / 2;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
