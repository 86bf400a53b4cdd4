import { afterEach, describe, expect, it } from 'vitest';
import { currentCamera, goTo, mountCamera, withCamera } from '../../../../renderer/state/ports/camera.ts';

type Camera = NonNullable<ReturnType<typeof currentCamera>>;

const found: string[] = [];
const unmounts: (() => void)[] = [];
afterEach(() => {
  found.length = 0;
  for (const unmount of unmounts.splice(0)) unmount();
});

const mount = (name = ''): (() => void) => {
  const camera = { find: (id: string) => void found.push(`${name}${id}`) } as Partial<Camera> as Camera;
  const unmount = mountCamera(camera);
  unmounts.push(unmount);
  return unmount;
};

describe('going to a block', () => {
  it('is done at once by the canvas on screen', () => {
    mount();
    goTo('a');
    goTo('b');
    expect(found).toEqual(['a', 'b']);
  });

  it('waits until a canvas is there, and is done once; the last one counts', () => {
    goTo('a');
    goTo('b');
    expect(found).toEqual([]);
    mount('first ')();
    mount('second ');
    expect(found).toEqual(['first b']);
  });

  it('does not go to a canvas that is gone', () => {
    mount('first ')();
    goTo('a');
    expect(currentCamera()).toBeNull();
    mount('second ');
    expect(found).toEqual(['second a']);
  });

  it('waits as whatever else is done with the camera does: the last one counts', () => {
    goTo('a');
    withCamera((camera) => camera.find('b, then more'));
    mount();
    withCamera((camera) => camera.find('c'));
    expect(found).toEqual(['b, then more', 'c']);
  });

  it('goes to the canvas that took the place of another, which then leaves', () => {
    const unmount = mount('first ');
    mount('second ');
    unmount();
    goTo('a');
    expect(found).toEqual(['second a']);
  });
});
