import { findInPath, installPackage } from './find-program.ts';

/** Whether `pdftotext`, which reads exported PDFs back in tests, is there or could be installed. */
export const ensurePoppler = (): boolean => {
  if (findInPath(['pdftotext']) !== null) return true;
  installPackage({ apt: 'poppler-utils', dnf: 'poppler-utils', brew: 'poppler' });
  return findInPath(['pdftotext']) !== null;
};

/** Whether `qpdf`, which checks the syntax and the links of exported PDFs in tests, is there or could be installed. */
export const ensureQpdf = (): boolean => {
  if (findInPath(['qpdf']) !== null) return true;
  installPackage({ apt: 'qpdf', dnf: 'qpdf', brew: 'qpdf' });
  return findInPath(['qpdf']) !== null;
};
