/** The system’s own switch against sleeping, as Electron’s `powerSaveBlocker` offers it. */
type Blocker = {
  start(type: 'prevent-app-suspension'): number;
  stop(id: number): unknown;
};

/** Keeps the system from sleeping while it is told so. */
export const stayAwake = (blocker: Blocker): ((isNeeded: boolean) => void) => {
  let held: number | null = null;
  return (isNeeded) => {
    if (isNeeded) held ??= blocker.start('prevent-app-suspension');
    else if (held !== null) {
      blocker.stop(held);
      held = null;
    }
  };
};
