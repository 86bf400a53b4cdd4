/** How to read a book: links, lines of flows, statuses. */
import { settingsOf } from '../../model/model.ts';
import { STATUSES } from '../../model/records/process.ts';
import { say } from '../../words/messages.ts';
import type { Content } from '../content.ts';
import { heading, paragraphs, type Told } from '../told.ts';
import { words as bookWords } from '../words.ts';
import { words } from './words.ts';

/** How the pages are read: links, lines, statuses. */
export const guideContent = ({ model }: Told): Content[] => {
  const lines = [words.guideLinks, words.guideDiagrams, words.guideReference].map((word) => ({
    text: say(word),
  }));
  const kinds = (['sequence', 'information', 'material'] as const).map((kind) => ({
    name: say(words.flowKind, { kind }),
    value: [{ text: say(words.flowMeaning, { kind }) }],
  }));
  const statuses = STATUSES.map((status) => ({
    name: say(bookWords.status, { status }),
    value: [{ text: say(words.statusMeaning, { status }) }],
  }));
  const about = paragraphs(model, settingsOf(model).definition);
  return [
    ...(about.length > 0 ? [heading(2, say(words.aboutModel)), { kind: 'text' as const, lines: about }] : []),
    heading(2, say(words.guidePages)),
    { kind: 'text', lines },
    heading(2, say(words.flows)),
    { kind: 'facts', rows: kinds },
    heading(2, say(words.statuses)),
    { kind: 'facts', rows: statuses },
  ];
};
