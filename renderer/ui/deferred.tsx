/** Components whose code is loaded when they are first shown, so that a window is there before all of it has been read. */
import { type ComponentType, type FunctionComponent, lazy, Suspense, useState } from 'react';
import { useTypedAhead } from './typed-ahead.ts';

type Deferred<P extends object> = FunctionComponent<P> & {
  /** Loads the code, so that showing the component later takes no time. A failure is reported when it is shown. */
  readonly preload: () => void;
};

/** @param load imports the component. After a failure it is called again when the component is shown again. */
export const deferred = <P extends object>(load: () => Promise<ComponentType<P>>): Deferred<P> => {
  let loaded: ComponentType<P> | null = null;
  let loading: Promise<ComponentType<P>> | null = null;
  const request = (): Promise<ComponentType<P>> => {
    loading ??= load().then(
      (component) => {
        loaded = component;
        return component;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  const Component = (props: P) => {
    // One choice for as long as it is shown: another component in its place would lose its state.
    const [Shown] = useState<ComponentType<P>>(
      () => loaded ?? lazy(async () => ({ default: await request() })),
    );
    return (
      <Suspense fallback={<Loading />}>
        <Shown {...props} />
      </Suspense>
    );
  };
  return Object.assign(Component, { preload: () => void request().catch(() => {}) });
};

const Loading = () => {
  useTypedAhead();
  return null;
};
