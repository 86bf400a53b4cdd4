import type { LogEvent, Versions } from './log.ts';

/** The first line of a start: the versions that a fault may depend on. */
export const startEvent = (version: string, store: Pick<Versions, 'sqlite' | 'schema'>): LogEvent => {
  const { platform, arch, versions } = process;
  return {
    event: 'start',
    app: version,
    node: versions.node,
    ...(versions.electron !== undefined && { electron: versions.electron }),
    ...store,
    platform,
    arch,
  };
};
