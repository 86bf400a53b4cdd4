import { describe, expect, it } from 'vitest';
import { createStore, follow, withReads } from '../../../renderer/state/store.ts';

const counter = (count = 0) => createStore<{ count: number }>(() => ({ count }));
const atOnce = (act: () => void) => act();

describe('what an answer was read from', () => {
  it('is every store asked for its state, also by a question within the question', () => {
    const [one, two, three] = [counter(1), counter(2), counter(3)];
    const inner = () => withReads(() => two.getState().count).answer;
    const { answer, stores } = withReads(() => one.getState().count + inner());
    expect(answer).toBe(3);
    expect([...stores]).toEqual([one, two]);
    three.getState();
    expect(stores.size).toBe(2);
  });

  it('is no longer noted once the question failed', () => {
    const store = counter();
    expect(() =>
      withReads(() => {
        throw new Error('no answer');
      }),
    ).toThrow('no answer');
    store.getState();
    expect(withReads(() => 1).stores.size).toBe(0);
  });
});

describe('an answer that is followed', () => {
  it('is told now, and again after a change of a store that it reads', () => {
    const [read, other] = [counter(), counter()];
    const told: number[] = [];
    follow(
      () => read.getState().count,
      (count) => told.push(count),
      atOnce,
    );
    read.setState({ count: 1 });
    other.setState({ count: 7 });
    expect(told).toEqual([0, 1]);
  });

  it('follows a store from the first time that it is read', () => {
    const [gate, behind] = [counter(), counter()];
    const told: number[] = [];
    const ask = () => (gate.getState().count === 0 ? -1 : behind.getState().count);
    follow(ask, (count) => told.push(count), atOnce);
    behind.setState({ count: 5 });
    gate.setState({ count: 1 });
    behind.setState({ count: 6 });
    expect(told).toEqual([-1, 5, 6]);
  });

  it('waits until things have come to rest, may be asked for, and ends', () => {
    const store = counter();
    const told: number[] = [];
    let pending: (() => void) | null = null;
    const { again, end } = follow(
      () => store.getState().count,
      (count) => told.push(count),
      (act) => {
        pending = act;
      },
    );
    const rest = () => pending?.();
    store.setState({ count: 1 });
    store.setState({ count: 2 });
    expect(told).toEqual([0]);
    rest();
    expect(told).toEqual([0, 2]);
    again();
    rest();
    expect(told).toEqual([0, 2, 2]);
    again();
    end();
    rest();
    store.setState({ count: 3 });
    rest();
    expect(told).toEqual([0, 2, 2]);
  });
});
