/** Lines between two layers: each that turns has a lane of its own where another would lie on it. */
import { isNear, type Segment, type Vertex } from './graph.ts';

/** Between lanes, and from the first and last to the layers: room for an arrow. In model units. */
const LANE = 8;
const MARGIN = 20;
/** Nearer than this in height, a line runs straight. */
const STRAIGHT = 1;

const startOf = ({ from, leaves }: Segment) => from.y + leaves;
const endOf = ({ to, enters }: Segment) => to.y + enters;

type Channel = {
  readonly width: number;
  /** Sets where each segment turns, for a channel that begins at `x`. */
  readonly place: (x: number) => void;
};

/**
 * The channel after a layer. Lines that lead down turn the earlier the lower they start, lines that lead up the earlier
 * the higher they start: so none of them crosses another that it need not cross.
 * @param least width in model units.
 */
export const channelAfter = (layer: readonly Vertex[], least: number): Channel => {
  const turning = layer
    .flatMap(({ after }) => after)
    .filter((segment) => isNear(segment) && Math.abs(startOf(segment) - endOf(segment)) >= STRAIGHT);
  const down = turning.filter((segment) => endOf(segment) > startOf(segment));
  const up = turning.filter((segment) => endOf(segment) < startOf(segment));
  down.sort((a, b) => startOf(b) - startOf(a) || endOf(b) - endOf(a));
  up.sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  const lanes = lanesFor([...down, ...up]);
  const count = lanes.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const written = layer.flatMap(({ after }) =>
    after.map(({ room }) => (room > 0 ? room + (count > 0 ? MARGIN : 0) : 0)),
  );
  const labels = written.reduce((most, room) => Math.max(most, room), 0);
  const width = Math.max(least, labels, 2 * MARGIN + (count - 1) * LANE);
  return {
    width,
    place: (x) => {
      const first = x + (width - (count - 1) * LANE) / 2;
      for (const { segment, lane } of lanes) segment.turnsAt = first + lane * LANE;
    },
  };
};

/** Each in the first lane after those of earlier segments that it lies beside. */
const lanesFor = (segments: readonly Segment[]): { segment: Segment; lane: number }[] => {
  const placed: { segment: Segment; lane: number; top: number; bottom: number }[] = [];
  for (const segment of segments) {
    const [top, bottom] = [
      Math.min(startOf(segment), endOf(segment)) - LANE / 2,
      Math.max(startOf(segment), endOf(segment)) + LANE / 2,
    ];
    const beside = placed.filter((other) => other.top < bottom && other.bottom > top);
    const lane = beside.reduce((most, other) => Math.max(most, other.lane + 1), 0);
    placed.push({ segment, lane, top, bottom });
  }
  return placed;
};
