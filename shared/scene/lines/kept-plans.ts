/** Plans that are kept from one scene to the next, for as long as neither the boxes nor the lines between them change. */

import type { Rect } from '../query.ts';
import type { PlacedBox } from '../scene.ts';
import type { End, Part } from './parts.ts';
import { type Plan, planOf } from './plan.ts';
import type { Strand } from './strand.ts';

/** What was planned before among the same boxes, newest first. */
const kept = new WeakMap<readonly PlacedBox[], readonly KeptPlan[]>();
type KeptPlan = { readonly parts: readonly Part[]; readonly room: Rect | null; readonly plan: Plan };
const KEPT = 3;

/** The plan of the lines between the children of a container. */
export const planAmong = (
  children: readonly PlacedBox[],
  parts: readonly Part[],
  rects: readonly Rect[],
  room: Rect | null,
): Plan => {
  if (parts.length === 0) return NOTHING;
  const before = kept.get(children) ?? [];
  const known = before.find((each) => isSameRoom(each.room, room) && isSameList(each.parts, parts));
  if (known) return known.plan;
  const plan = planOf(parts, rects, room);
  kept.set(children, [{ parts, room, plan }, ...before].slice(0, KEPT));
  return plan;
};
const NOTHING: Plan = new Map();

const isSameRoom = (a: Rect | null, b: Rect | null): boolean =>
  a?.width === b?.width && a?.height === b?.height;

const isSameList = (a: readonly Part[], b: readonly Part[]): boolean =>
  a.length === b.length && a.every((part, i) => isSamePart(part, b[i] as Part));

const isSamePart = (a: Part, b: Part): boolean =>
  a.key === b.key &&
  a.label?.text === b.label?.text &&
  a.isSpare === b.isSpare &&
  a.laid === b.laid &&
  isSameEnd(a.from, b.from) &&
  isSameEnd(a.to, b.to);

const isSameEnd = (a: End, b: End): boolean => {
  if (a.kind === 'door')
    return b.kind === 'door' && a.side === b.side && a.at.x === b.at.x && a.at.y === b.at.y;
  if (a.kind === 'edge')
    return b.kind === 'edge' && a.side === b.side && a.least === b.least && a.most === b.most;
  return b.kind === 'box';
};

/** What was planned for a list of strands, which stays the same list only as long as the boxes around their ends do. */
const plansAlong = new WeakMap<readonly Strand[], { readonly epoch: number; readonly plan: Plan }>();

export const planAlong = (through: readonly Strand[], epoch: number): Plan | undefined => {
  const known = plansAlong.get(through);
  return known?.epoch === epoch ? known.plan : undefined;
};

export const keepAlong = (through: readonly Strand[], epoch: number, plan: Plan): void => {
  plansAlong.set(through, { epoch, plan });
};
