import { findInPath, installPackage } from './find-program.ts';

/** The parts of LibreOffice that read exported Office files back in tests, and the programs that start them. */
const PROGRAMS = { writer: 'lowriter', calc: 'localc', impress: 'loimpress' } as const;

export type OfficePart = keyof typeof PROGRAMS;

/** The program of a part of LibreOffice, or null where it isn't installed. Each part reads its own files only. */
export const findOffice = (part: OfficePart): string | null => findInPath([PROGRAMS[part]]);

/** Installs the parts of LibreOffice that are missing. @returns those that are missing still. */
export const ensureOffice = (): OfficePart[] => {
  const missing = () => (Object.keys(PROGRAMS) as OfficePart[]).filter((part) => findOffice(part) === null);
  for (const part of missing()) installPackage({ apt: `libreoffice-${part}`, dnf: `libreoffice-${part}` });
  return missing();
};
