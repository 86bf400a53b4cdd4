import { describe, expect, it } from 'vitest';
import { clockText, createCountdown, type TimeLeft } from '../../../../renderer/guest/rounds/countdown.ts';
import { fakeClock } from '../surroundings.ts';

const counting = () => {
  const clock = fakeClock();
  const ticks: (TimeLeft | null)[] = [];
  const marks: number[] = [];
  const set = createCountdown({
    ...{ now: clock.now, after: clock.after },
    onTick: (left) => ticks.push(left),
    onMark: (seconds) => marks.push(seconds),
  });
  const start = (leftMs: number, isPaused = false) =>
    set({ leftMs, isPaused, endsRound: false }, clock.now());
  return { clock, set, start, marks, last: () => ticks.at(-1), ticks };
};

describe('the countdown', () => {
  it('counts whole seconds from when the message came, and tells each mark once', () => {
    const { clock, start, last, marks, ticks } = counting();
    start(61_500);
    expect(last()).toEqual({ seconds: 62, isPaused: false });
    clock.pass(500);
    expect(last()?.seconds).toBe(61);
    expect(marks).toEqual([]);
    clock.pass(1_000);
    expect([last()?.seconds, marks]).toEqual([60, [60]]);
    clock.pass(50_000);
    expect([last()?.seconds, marks]).toEqual([10, [60, 10]]);
    clock.pass(60_000);
    expect([last()?.seconds, marks]).toEqual([0, [60, 10, 0]]);
    // One tick a second, and none after the end.
    expect(ticks).toHaveLength(63);
  });

  it('tells no mark that it begins at, but one that a minute more takes it back over', () => {
    const { clock, start, marks } = counting();
    start(60_000);
    clock.pass(30_000);
    expect(marks).toEqual([]);
    start(90_000);
    clock.pass(30_000);
    expect(marks).toEqual([60]);
  });

  it('stands still while it is paused', () => {
    const { clock, start, last } = counting();
    start(12_000, true);
    clock.pass(60_000);
    expect(last()).toEqual({ seconds: 12, isPaused: true });
  });

  it('tells only the last of the marks that passed while the page slept', () => {
    const { clock, set, marks } = counting();
    set({ leftMs: 90_000, isPaused: false, endsRound: false }, clock.now());
    set({ leftMs: 4_000, isPaused: false, endsRound: false }, clock.now());
    expect(marks).toEqual([10]);
  });

  it('says that the time is up if the host was a moment faster, and not if it was stopped', () => {
    const { clock, set, start, marks, last } = counting();
    start(5_000);
    clock.pass(4_500);
    set(null, clock.now());
    expect([last(), marks]).toEqual([null, [0]]);
    start(50_000);
    set(null, clock.now());
    clock.pass(60_000);
    expect(marks).toEqual([0]);
  });
});

it('shows minutes and seconds', () => {
  expect([clockText(0), clockText(59), clockText(179), clockText(5_940)]).toEqual([
    '0:00',
    '0:59',
    '2:59',
    '99:00',
  ]);
});
