/** What the camera is told, what it keeps, and where it goes: the vocabulary of `machine.ts`. */
import type { Model } from '../../../shared/model/model.ts';
import type { Rect } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import type { Viewport } from '../../state/ports/camera.ts';
import type { Editing } from '../../state/session/session.ts';
import type { Size } from './camera.ts';

/** What there is to see as something happens. */
export type Surroundings = {
  readonly model: Model;
  readonly size: Size;
  /** Where the camera stands, or will once it has arrived. */
  readonly viewport: Viewport;
  readonly editing: Editing | null;
  /** The blocks that are selected. */
  readonly selection: readonly string[];
  readonly presenting: boolean;
  readonly presentHint: boolean;
  readonly hasLegend: boolean;
  readonly minimapShown: boolean;
  /** The area of all of a scene, with the lines around its blocks; reckoned when it is asked for. */
  readonly areaOf: (scene: Scene) => Rect;
  /** The areas of the lines between some blocks of a scene. */
  readonly linesAmong: (scene: Scene, ids: readonly string[]) => readonly Rect[];
};

/** What is to be shown once there is a scene and a window for it. */
export type Wanted =
  | { readonly kind: 'show'; readonly id: string; readonly others: readonly string[] }
  | { readonly kind: 'find'; readonly id: string }
  | { readonly kind: 'changed'; readonly ids: readonly string[] }
  /** The whole picture; as the light of a presentation went out, only if that goes on without it. */
  | { readonly kind: 'whole'; readonly isUnlit: boolean };

type Point = { readonly x: number; readonly y: number };

export type CameraState = {
  readonly scene: Scene;
  /** What is typed on the canvas, as the scene has it. */
  readonly typing: Editing | null;
  /** The block that keeps its place on the screen in the next scene, and where it was in the scene before. */
  readonly held: { readonly id: string; readonly at: Point } | null;
  readonly wanted: Wanted | null;
  /** Where the camera stood before a block was exploded, so that collapsing it brings the whole picture back. */
  readonly returns: ReadonlyMap<string, { readonly before: Viewport; readonly after: Viewport }>;
  /** The model and the root that the picture was fitted for. */
  readonly shown: { readonly file: string | undefined; readonly rootId: string | null };
  /** The size of the window for which the camera stands where it does from the first; another one has it fit again. */
  readonly sizeAtFirst: Size;
  /** Whether the picture was fitted when a bar came or went, and is fitted again once the window has its new size. */
  readonly refits: boolean;
  /** Whether the window has a size. Until then there is no way to anything. */
  readonly isReady: boolean;
  /** Whether a presentation has its light on a block. */
  readonly isLit: boolean;
};

export type CameraEvent =
  /** The window has a size, for the first time or again. */
  | { readonly kind: 'sized' }
  /** Another scene is on screen, or another name is typed in the same. */
  | { readonly kind: 'scene'; readonly scene: Scene }
  /** A model is shown from a root. An earlier state of the model is the same file: the camera stays where it is. */
  | { readonly kind: 'opened'; readonly file: string | undefined; readonly rootId: string | null }
  /** A block is about to be exploded or collapsed, and keeps its place. */
  | { readonly kind: 'held'; readonly id: string }
  /** A block, or none, became the only one selected. */
  | { readonly kind: 'selected'; readonly id: string | undefined }
  /** A presentation began, or its window has another size. */
  | { readonly kind: 'presented' }
  /** A presentation has its light on something, or on nothing. */
  | { readonly kind: 'lit'; readonly isLit: boolean }
  | { readonly kind: 'show'; readonly id: string; readonly others: readonly string[] }
  | { readonly kind: 'find'; readonly id: string }
  /** Blocks were changed in this window. */
  | { readonly kind: 'changed'; readonly ids: readonly string[] }
  /** The canvas begins so much further right and down in the window: the picture keeps its place on the screen. */
  | { readonly kind: 'shifted'; readonly x: number; readonly y: number }
  /** A bar comes or goes for which a fitted picture leaves no room. Told before the window has its new size. */
  | { readonly kind: 'barred' }
  /** The next frame after something was wanted: it may only stand in the scene that was laid out since. */
  | { readonly kind: 'arrived' }
  | { readonly kind: 'walked'; readonly id: string }
  | { readonly kind: 'showRect'; readonly rect: Rect }
  | { readonly kind: 'showAll'; readonly ids: readonly string[] }
  | { readonly kind: 'fit'; readonly animated: boolean }
  /** The whole picture is to be shown once it is laid out. */
  | { readonly kind: 'fitNext' }
  | { readonly kind: 'zoom'; readonly zoom: number }
  | { readonly kind: 'centre'; readonly point: Point }
  | { readonly kind: 'moved'; readonly to: Viewport };

export type Goal = { readonly to: Viewport; readonly animated: boolean };

export type Step = {
  readonly state: CameraState;
  /** Where the camera goes; null if it stays. */
  readonly goal: Goal | null;
};
