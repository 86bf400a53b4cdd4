/** As much of a window as modules of the renderer ask for while they are read. Import it before them. */
const bridge = {
  request: () => new Promise(() => {}),
  onEvent: () => () => {},
  desktop: {},
};

Object.assign(globalThis, {
  window: Object.assign(new EventTarget(), { strata: bridge }),
  document: Object.assign(new EventTarget(), { activeElement: null, documentElement: { dataset: {} } }),
});
