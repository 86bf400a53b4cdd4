/** The house style of a document: what every page carries, from the model’s publication settings. */
import { type Model, settingsOf } from '../../model/model.ts';
import { PUBLICATION } from '../../model/records/publication.ts';
import type { RecordOf } from '../../model/records.ts';
import { LIGHT } from '../../scene/overlays/palette.ts';
import { say } from '../../words/messages.ts';
import type { House } from '../content.ts';
import { dateIn, inLine } from '../told.ts';
import { words } from './words.ts';

const EMPTY: Omit<RecordOf['publication'], 'id'> = {
  ...{ client: '', title: '', subtitle: '', author: '', version: '', confidentiality: '', footer: '' },
  ...{ accent: '', logo: '' },
};

export const publicationOf = (model: Model): Omit<RecordOf['publication'], 'id'> =>
  model.rows.publication.get(PUBLICATION) ?? EMPTY;

/** What every page carries. Nothing has to be set for it: the model’s name and the date are always there. */
export const houseOf = (model: Model, at: string, locale: string): House => {
  const { title, version, confidentiality, footer, author, accent, logo } = publicationOf(model);
  return {
    title: inLine(model, title) || modelName(model),
    label: inLine(model, confidentiality),
    version: inLine(model, version),
    footer: inLine(model, footer),
    author: inLine(model, author),
    date: dateIn(at, locale),
    accent: accent || LIGHT.accent,
    logo,
  };
};

/** Whether anything is set that exports carry: slides, pictures and lists show nothing of it otherwise. */
export const isPublished = (model: Model): boolean =>
  Object.entries(publicationOf(model)).some(([field, value]) => field !== 'id' && value !== '');

/** Label, version, date and footer text on one line, as far as there are any: the foot of every page and slide. */
export const footerOf = ({ label, version, date, footer }: Omit<House, 'logo'>): string =>
  [label, version, date, footer].filter((part) => part !== '').join(' · ');

/** The imprint of a picture; undefined if nothing is set. */
export const imprintOf = (model: Model, at: string, locale: string) => {
  if (!isPublished(model)) return undefined;
  const house = houseOf(model, at, locale);
  return { title: house.title, line: footerOf(house), accent: house.accent, logo: house.logo };
};

const modelName = (model: Model): string =>
  inLine(model, settingsOf(model).name).slice(0, 500) || say(words.unnamedModel);
