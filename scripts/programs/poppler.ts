import { findInPath, installPackage } from './find-program.ts';

/** Whether `pdftotext`, which reads exported PDFs back in tests, is there or could be installed. */
export const ensurePoppler = (): boolean => {
  if (findInPath(['pdftotext']) !== null) return true;
  installPackage({ apt: 'poppler-utils', dnf: 'poppler-utils', brew: 'poppler' });
  return findInPath(['pdftotext']) !== null;
};
