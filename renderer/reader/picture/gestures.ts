/** Mouse, touch, pen and wheel over the picture. Points are in pixels from the top left corner of the element. */
type Answers = {
  readonly onPress: (x: number, y: number) => void;
  readonly onDoublePress: (x: number, y: number) => void;
  readonly onMove: (dx: number, dy: number) => void;
  readonly onZoom: (factor: number, x: number, y: number) => void;
};

/** Pixels that a pointer moves before a press becomes a drag. */
const SLOP = 4;
/** How fast a wheel and a pinch on a trackpad zoom. */
const WHEEL_ZOOM = 0.0022;
const PINCH_ZOOM = 0.012;
/** Pixels of a line and a page of a wheel. */
const UNITS = [1, 16, 400] as const;

type Point = { readonly x: number; readonly y: number };

export const listenToGestures = (target: SVGSVGElement, answers: Answers): void => {
  const pointers = new Map<number, Point>();
  let isDragged = false;
  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = target.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  target.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    target.setPointerCapture(event.pointerId);
    if (pointers.size === 0) isDragged = false;
    pointers.set(event.pointerId, pointOf(event));
  });
  target.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = pointOf(event);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (!isDragged && !other && Math.hypot(now.x - before.x, now.y - before.y) < SLOP) return;
    isDragged = true;
    pointers.set(event.pointerId, now);
    if (!other) return answers.onMove(now.x - before.x, now.y - before.y);
    const [was, is] = [distance(before, other), distance(now, other)];
    answers.onMove((now.x - before.x) / 2, (now.y - before.y) / 2);
    if (was > 0 && is > 0) answers.onZoom(is / was, (now.x + other.x) / 2, (now.y + other.y) / 2);
  });
  target.addEventListener('pointerup', (event) => {
    const isPress = pointers.delete(event.pointerId) && pointers.size === 0 && !isDragged;
    const { x, y } = pointOf(event);
    if (isPress) answers.onPress(x, y);
  });
  for (const end of ['pointercancel', 'lostpointercapture'] as const)
    target.addEventListener(end, ({ pointerId }) => pointers.delete(pointerId));
  target.addEventListener('dblclick', (event) => {
    const { x, y } = pointOf(event);
    answers.onDoublePress(x, y);
  });
  target.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const unit = UNITS[event.deltaMode] ?? 1;
      const { x, y } = pointOf(event);
      if (event.ctrlKey || event.metaKey)
        answers.onZoom(
          Math.exp(-event.deltaY * unit * (Math.abs(event.deltaY) < 50 ? PINCH_ZOOM : WHEEL_ZOOM)),
          x,
          y,
        );
      else answers.onMove(-event.deltaX * unit, -event.deltaY * unit);
    },
    { passive: false },
  );
};

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
