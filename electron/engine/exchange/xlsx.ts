/** A workbook (`.xlsx`): the hierarchy and every other list of a model, a sheet each. */
import { settingsOf } from '../../../shared/model/model.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { say } from '../../../shared/words/messages.ts';
import { type Format, stepsInTurns } from './format.ts';
import { modelOfTable } from './tables/import-table.ts';
import { readTable } from './tables/read-table.ts';
import { sheetsOf } from './workbook/sheets.ts';
import { words } from './workbook/words.ts';
import { workbookSteps } from './workbook/write-workbook.ts';

export const xlsxFormat: Format = {
  extension: 'xlsx',
  get name() {
    return say(words.workbook);
  },
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  isTable: true,
  read: async (bytes, fileName) => modelOfTable(await readTable(bytes, fileName), fileName, {}).data,
  /** Always the whole model: a workbook that comes back is compared with all of it. */
  write: (model, _, context) => {
    const title = withTerms(model, settingsOf(model).name);
    const author = model.rows.publication.get('publication')?.author ?? '';
    return stepsInTurns(workbookSteps(sheetsOf(model), { title, author, at: context.at }), context);
  },
};
