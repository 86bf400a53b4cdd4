/** Where this window is: in the library, or in a model. */

/** What keeps the place of this window, so that a reload comes back to it. */
export type Route = {
  /** Whether there is a library to go to. */
  readonly hasLibrary: boolean;
  /** The file of the model to show, or null for the library. */
  current(): string | null;
  /** Goes to a model, or to the library. */
  go(file: string | null): void;
  /** Calls `listener` when the place changes. @returns what ends that. */
  onChange(listener: () => void): () => void;
};

let route: Route | null = null;

export const routeBy = (given: Route): void => {
  route = given;
};

const given = (): Route => {
  if (!route) throw new Error('This window has no route yet.');
  return route;
};

export const hasLibrary = (): boolean => given().hasLibrary;
export const currentRoute = (): string | null => given().current();
export const onRouteChange = (listener: () => void): (() => void) => given().onChange(listener);
export const goToFile = (file: string): void => given().go(file);
export const goToLibrary = (): void => given().go(null);
