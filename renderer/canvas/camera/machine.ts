/**
 * The camera as a state machine: what happened, and where the camera goes for it. Pure, so that it can be tried without a
 * browser; `use-camera.ts` tells it what happens and carries its goals out.
 */
import { ancestorIdsOf, placedBoxOf, type Rect } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import type { Viewport } from '../../state/ports/camera.ts';
import type { Editing } from '../../state/session/session.ts';
import { fieldPlace } from '../naming/field-place.ts';
import {
  around,
  centredOn,
  FIT_MARGIN,
  finding,
  fitting,
  fittingWhole,
  isInWindow,
  isNamedAt,
  isSameViewport,
  READABLE,
  roomFor,
  type Size,
  showing,
  TOOLS_PX,
  wholeIfItFits,
  zoomedTo,
} from './camera.ts';
import type { CameraEvent, CameraState, Goal, Step, Surroundings, Wanted } from './events.ts';
import { captureInRoom } from './in-room.ts';
import { captioned, creatingIn, near, placeIn } from './near.ts';

/** Of more blocks than these that are to be shown together the camera does not look for the place. */
const MAX_SHOWN = 1000;
const ALL_MARGIN = 60;
const ALL_MAX_ZOOM = 2;

/** @param shown the model and the root that the camera stands right for already, as it did when they were last on screen. */
export const cameraAtFirst = (
  scene: Scene,
  size: Size,
  shown: CameraState['shown'] = { file: undefined, rootId: null },
): CameraState => ({
  scene,
  typing: null,
  held: null,
  wanted: null,
  returns: new Map(),
  shown,
  sizeAtFirst: size,
  refits: false,
  isReady: false,
  isLit: false,
});

export const nextCamera = (state: CameraState, event: CameraEvent, now: Surroundings): Step => {
  const { size, viewport } = now;
  switch (event.kind) {
    case 'sized':
      return sized(state, now);
    case 'scene':
      return sceneChanged(state, event.scene, now);
    case 'opened': {
      const { file, rootId } = event;
      if (state.shown.file === file && state.shown.rootId === rootId) return stay(state);
      return {
        state: { ...state, shown: { file, rootId } },
        goal: whole(state, now, state.shown.file === file),
      };
    }
    case 'held': {
      const at = placeIn(now.model, state.scene, event.id);
      return stay({ ...state, held: at && { id: event.id, at } });
    }
    case 'selected': {
      // While names are typed their field is what stays in view.
      const isTyping = now.editing?.where === 'canvas';
      const rect = isTyping || event.id === undefined ? null : placeIn(now.model, state.scene, event.id);
      if (!rect || size.width === 0 || isInWindow(rect, viewport, size.width, size.height))
        return stay(state);
      return glide(state, near(state.scene, rect, viewport, now));
    }
    case 'presented': {
      const all = fittingWhole(now.areaOf(state.scene), size, { ...now, presenting: true });
      const lit = around(placesOf(state, now, now.selection.slice(0, MAX_SHOWN)));
      const to = all && lit ? near(state.scene, lit, all, now) : all;
      return { state, goal: to && { to, animated: false } };
    }
    case 'lit': {
      const isLit = now.presenting && event.isLit;
      if (now.presenting && state.isLit && !isLit)
        return stay({ ...state, isLit, wanted: { kind: 'whole', isUnlit: true } });
      // An undo that takes the block in the light away has it on another one before the next frame.
      const isOver = state.wanted?.kind === 'whole' && state.wanted.isUnlit;
      return stay({ ...state, isLit, wanted: isOver ? null : state.wanted });
    }
    case 'show':
      return stay({ ...state, wanted: { kind: 'show', id: event.id, others: event.others } });
    case 'find':
      return stay({
        ...state,
        wanted: now.presenting ? { kind: 'show', id: event.id, others: [] } : { kind: 'find', id: event.id },
      });
    case 'changed':
      // Something that is to be shown anyway comes first, and a name that is typed stays in view by itself.
      if (state.wanted || now.editing || event.ids.length === 0) return stay(state);
      return stay({ ...state, wanted: event });
    case 'shifted':
      return {
        state,
        goal: { to: { ...viewport, x: viewport.x - event.x, y: viewport.y - event.y }, animated: false },
      };
    case 'barred': {
      const fitted = whole(state, now, true);
      return stay({ ...state, refits: fitted !== null && isSameViewport(fitted.to, viewport) });
    }
    case 'arrived':
      if (size.width === 0) return stay(state);
      return { state: { ...state, wanted: null }, goal: state.wanted && goalFor(state, state.wanted, now) };
    case 'walked':
      return walked(state, event.id, now);
    case 'showRect': {
      const to = near(state.scene, event.rect, viewport, now);
      return size.width > 0 && !isSameViewport(viewport, to) ? glide(state, to) : stay(state);
    }
    case 'showAll': {
      const all = around([...placesOf(state, now, event.ids), ...now.linesAmong(state.scene, event.ids)]);
      if (!all || size.width === 0) return stay(state);
      return glide(state, fitting(all, size.width, size.height, ALL_MARGIN, ALL_MAX_ZOOM));
    }
    case 'fit':
      return { state, goal: whole(state, now, event.animated) };
    case 'fitNext':
      return stay({ ...state, wanted: { kind: 'whole', isUnlit: false } });
    case 'zoom':
      return glide(state, zoomedTo(event.zoom, viewport, size, state.scene));
    case 'centre':
      return {
        state,
        goal: { to: centredOn(event.point, viewport.zoom, size, state.scene), animated: false },
      };
    case 'moved':
      return { state, goal: { to: event.to, animated: false } };
  }
};

const stay = (state: CameraState): Step => ({ state, goal: null });
const glide = (state: CameraState, to: Viewport): Step => ({ state, goal: { to, animated: true } });

const whole = ({ scene }: CameraState, now: Surroundings, animated: boolean): Goal | null => {
  const to = fittingWhole(now.areaOf(scene), now.size, now);
  return to && { to, animated };
};

const placesOf = ({ scene }: CameraState, { model }: Surroundings, ids: readonly string[]): Rect[] =>
  ids.flatMap((id) => placeIn(model, scene, id) ?? []);

const sized = (state: CameraState, now: Surroundings): Step => {
  const { width, height } = now.size;
  if (state.refits) return refitted({ ...state, refits: false }, now);
  if (width === 0 || state.isReady) return stay(state);
  const isOther = width !== state.sizeAtFirst.width || height !== state.sizeAtFirst.height;
  return { state: { ...state, isReady: true }, goal: isOther ? whole(state, now, false) : null };
};

/** A picture that was fitted is fitted again if it can be larger, or if its top is covered; else it holds still. */
const refitted = (state: CameraState, now: Surroundings): Step => {
  const goal = whole(state, now, true);
  const { y, zoom } = now.viewport;
  const isCovered = now.areaOf(state.scene).y * zoom + y < 0;
  const isAsLarge = goal !== null && Math.abs(goal.to.zoom - zoom) < 1e-4;
  return { state, goal: isAsLarge && !isCovered ? null : goal };
};

const goalFor = (state: CameraState, wanted: Wanted, now: Surroundings): Goal | null => {
  const { size, viewport, model } = now;
  if (wanted.kind === 'whole') return wanted.isUnlit && !now.presenting ? null : whole(state, now, true);
  if (wanted.kind === 'changed') return changedGoal(state, wanted, now);
  const rect = placeIn(model, state.scene, wanted.id);
  if (!rect) return null;
  if (wanted.kind === 'find') {
    const to = finding(rect, viewport, size);
    return isSameViewport(viewport, to) ? null : { to, animated: true };
  }
  const beside = placesOf(state, now, wanted.others.slice(0, MAX_SHOWN));
  const room = { width: size.width - 2 * FIT_MARGIN, height: size.height - TOOLS_PX - 2 * FIT_MARGIN };
  return { to: near(state.scene, roomFor(rect, beside, READABLE, room), viewport, now), animated: true };
};

/** What was changed comes into view, as large as it is, unless the first of it can be seen. */
const changedGoal = (
  state: CameraState,
  { ids }: Extract<Wanted, { kind: 'changed' }>,
  now: Surroundings,
): Goal | null => {
  const { viewport: from, size } = now;
  const shown = ids.filter((id) => placeIn(now.model, state.scene, id) !== null).slice(0, MAX_SHOWN);
  const [first, ...blocks] = placesOf(state, now, shown);
  if (!first || isInWindow(first, from, size.width, size.height)) return null;
  const room = { width: size.width - 2 * FIT_MARGIN, height: size.height - TOOLS_PX - 2 * FIT_MARGIN };
  const others = [...blocks, ...now.linesAmong(state.scene, shown)];
  const rect = roomFor(first, others, Math.max(from.zoom, READABLE), room);
  const lowest = Math.min(from.zoom, READABLE);
  const to = showing(rect, from, size.width, size.height - TOOLS_PX, FIT_MARGIN, from.zoom, 0, lowest);
  return isSameViewport(from, to) ? null : { to, animated: true };
};

/** Whether a block to which somebody walks can be told by its name from as far away as the camera stands. */
export const isToldFromAfar = ({ scene }: CameraState, id: string, now: Surroundings): boolean => {
  const rect = placeIn(now.model, scene, id);
  return rect !== null && now.viewport.zoom < READABLE && isNamedAt(rect, now.viewport.zoom);
};

const walked = (state: CameraState, id: string, now: Surroundings): Step => {
  const rect = placeIn(now.model, state.scene, id);
  if (!rect || !isToldFromAfar(state, id, now))
    return stay({ ...state, wanted: { kind: 'show', id, others: [] } });
  const { viewport: from, size, presenting } = now;
  const far = (room: number) => (at: Viewport, top: number) =>
    showing(rect, at, size.width, room - top, FIT_MARGIN, from.zoom, 0, from.zoom);
  const to = presenting
    ? captioned(state.scene, from, now, far(size.height))
    : far(size.height - TOOLS_PX)(from, 0);
  return isSameViewport(from, to) ? stay(state) : glide(state, to);
};

/** While blocks are typed in, what they are typed into keeps its place on the screen. */
const holdWhileTyping = (typing: Editing | null, scene: Scene, { model }: Surroundings) => {
  const id = typing?.kind === 'create' ? typing.parentId : null;
  const at = id === null ? null : placeIn(model, scene, id);
  return id !== null && at ? { id, at } : null;
};

/** Where typing ended: where it began, or near that where the block that was named last can't be seen from there, or by a room. */
const withNamed = (scene: Scene, typed: Editing | null, began: Viewport, now: Surroundings): Viewport => {
  const id = typed ? now.selection.at(-1) : undefined;
  const rect = id === undefined ? null : placeIn(now.model, scene, id);
  const isSeen = !now.presenting && rect && isInWindow(rect, began, now.size.width, now.size.height);
  return rect && !isSeen ? near(scene, rect, began, now) : began;
};

/** A room sees the whole picture again; elsewhere it comes into view if the camera need not move back for that. */
const afterCollapse = (scene: Scene, shown: Viewport, now: Surroundings): Viewport => {
  const whole = now.areaOf(scene);
  const fitted = now.presenting ? fittingWhole(whole, now.size, now) : null;
  return fitted ?? wholeIfItFits(whole, shown, now.size, now.hasLegend);
};

const sceneChanged = (before: CameraState, scene: Scene, now: Surroundings): Step => {
  const { model, size, viewport: from, editing } = now;
  const typing = editing?.where === 'canvas' ? editing : null;
  const { scene: old, typing: typingBefore, returns } = before;
  const state = { ...before, scene, typing };
  if (old === scene || size.width === 0) return stay(state);
  if (old.boxes.length === 0) return { state, goal: whole(state, now, false) };
  // After the last name the room sees the parent with its children, without the field.
  const ended = now.presenting && !typing ? creatingIn(typingBefore) : null;
  if (ended) {
    const to = captureInRoom(scene, ended, from, now);
    return isSameViewport(from, to) ? stay(state) : glide(state, to);
  }
  const hold = before.held ?? holdWhileTyping(typing ?? typingBefore, old, now);
  const letGo = { ...state, held: null };
  const after = hold && placeIn(model, scene, hold.id);
  if (!hold || !after) return stay(letGo);
  const kept = {
    zoom: from.zoom,
    x: from.x + (hold.at.x - after.x) * from.zoom,
    y: from.y + (hold.at.y - after.y) * from.zoom,
  };
  const field = typing && fieldPlace(model, scene, typing);
  const earlier = returns.get(hold.id);
  if (!field && earlier && !now.presenting && isSameViewport(earlier.after, from)) {
    const others = new Map(returns);
    others.delete(hold.id);
    return glide({ ...letGo, returns: others }, withNamed(scene, typingBefore, earlier.before, now));
  }
  // Where a name is typed that is what must be seen, and once it is done nothing moves any more.
  const seen = field ? field.box : typingBefore ? null : after;
  const isCollapsed =
    seen === after &&
    (placedBoxOf(scene, hold.id, ancestorIdsOf(model, hold.id))?.box.children.length ?? 0) === 0;
  const shown = seen ? near(scene, seen, kept, now) : kept;
  const to = isCollapsed ? afterCollapse(scene, shown, now) : shown;
  return glide(
    typingBefore ? letGo : { ...letGo, returns: new Map(returns).set(hold.id, { before: from, after: to }) },
    to,
  );
};
