/** The icons of the page, drawn with strokes on 24 × 24. Each is beside its name in words. */

const PATHS = {
  now: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6',
  look: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M21 21l-5-5',
  mine: 'M4 13v5a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-5l-3-8H7zM4 13h5l1 3h4l1-3h5',
  hand: 'M7 13V7a1.5 1.5 0 0 1 3 0v4-6a1.5 1.5 0 0 1 3 0v6-5a1.5 1.5 0 0 1 3 0v6-3a1.5 1.5 0 0 1 3 0v5a7 7 0 0 1-7 7h-.5a7 7 0 0 1-5-2.1L3.6 16a1.6 1.6 0 0 1 2.3-2.2z',
  back: 'M19 12H5m6-6-6 6 6 6',
  open: 'M9 6l6 6-6 6',
  add: 'M12 5v14M5 12h14',
} as const;

const SVG = 'http://www.w3.org/2000/svg';

export const icon = (name: keyof typeof PATHS): SVGSVGElement => {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  drawing.append(path);
  return drawing;
};
