/** Namespaces that all Office files share (ECMA-376 part 1, annex A). */

export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** The beginning of the types of all relations of Office files, and the namespace of attributes that name one. */
export const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
