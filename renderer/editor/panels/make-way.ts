/** In a small window one panel stands beside the canvas: the one opened last. The other comes back when there is room. */
export type Panels = { readonly outlineShown: boolean; readonly inspectorShown: boolean };

/** Windows narrower than this have room for one panel. In CSS pixels, so that the browser's zoom counts. */
export const TWO_PANELS_PX = 1000;

/**
 * The panels to be shown, as the window or what is shown has changed.
 * @param was what was shown before; null at the start.
 * @param isHeld whether the inspector made way earlier.
 */
export const makeWay = (
  now: Panels,
  was: Panels | null,
  isNarrow: boolean,
  isHeld: boolean,
): { readonly shown: Panels; readonly isHeld: boolean } => {
  if (!isNarrow) return { shown: isHeld ? { ...now, inspectorShown: true } : now, isHeld: false };
  if (!now.outlineShown || !now.inspectorShown) return { shown: now, isHeld };
  const isInspectorNew = was !== null && !was.inspectorShown;
  return isInspectorNew
    ? { shown: { ...now, outlineShown: false }, isHeld: false }
    : { shown: { ...now, inspectorShown: false }, isHeld: true };
};
