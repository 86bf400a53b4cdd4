/** What the formats of exports can show: one list for the command line and the window. */

/**
 * - `pages`: it is on paper of a size, and holds the figures and tables of a scenario;
 * - `picture`: it shows the canvas, with what is laid over the blocks;
 * - `part`: it may be of a part of the model.
 */
type Trait = 'pages' | 'picture' | 'part';

const TRAITS: Readonly<Record<string, readonly Trait[]>> = {
  pdf: ['pages', 'picture', 'part'],
  svg: ['picture', 'part'],
  png: ['picture', 'part'],
  html: ['part'],
  json: [],
  xlsx: [],
  txt: ['part'],
};

/** Whether a format can show something. One that is not known here can show none of it. */
export const formatHas = (extension: string, trait: Trait): boolean =>
  Object.hasOwn(TRAITS, extension) && (TRAITS[extension]?.includes(trait) ?? false);
