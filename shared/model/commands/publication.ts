/** The command on how the model is handed out: the cover, the footer and the colours of its documents. */
import { defineCommand } from '../command.ts';
import { logoIn, MAX_LOGO_BYTES, MAX_LOGO_SIDE } from '../fields/logo.ts';
import { newRecord } from '../fields/new-record.ts';
import { labelled } from '../label.ts';
import { ACCENT, PUBLICATION } from '../records/publication.ts';
import { refused } from '../refusals/refusals.ts';
import { changeRecord, updateShape } from './update.ts';
import { words } from './words.ts';

const updatePublication = defineCommand(
  'publication.update',
  'editor',
  'Changes what documents carry: client, title, labels, footer, accent colour (#rrggbb), logo (PNG or JPEG as base64). Empty removes it.',
  updateShape('publication'),
  (draft, { accent: givenAccent, logo, ...given }) => {
    const accent = givenAccent?.trim().toLowerCase();
    if (accent !== undefined && accent !== '' && !ACCENT.test(accent)) throw refused('not-a-colour');
    if (logo !== undefined && logo !== '' && logoIn(logo) === null)
      throw refused('not-a-logo', undefined, { kilobytes: MAX_LOGO_BYTES / 1000, side: MAX_LOGO_SIDE });
    if (!draft.get('publication', PUBLICATION))
      draft.put('publication', newRecord('publication', { id: PUBLICATION }));
    changeRecord(draft, 'publication', PUBLICATION, { ...given, accent, logo });
    return labelled(words.changePublication);
  },
);

export const publicationCommands = [updatePublication] as const;
