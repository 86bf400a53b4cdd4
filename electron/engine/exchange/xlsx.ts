/** A workbook (`.xlsx`): the hierarchy and every other list of a model, a sheet each. */
import { settingsOf } from '../../../shared/model/model.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { say } from '../../../shared/words/messages.ts';
import { type Format, stepsInTurns } from './format.ts';
import { words } from './workbook/words.ts';

export const xlsxFormat: Format = {
  extension: 'xlsx',
  get name() {
    return say(words.workbook);
  },
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  isTable: true,
  read: async (bytes, fileName) => {
    const { modelOfTable } = await import('./tables/import-table.ts');
    const { readTable } = await import('./tables/read-table.ts');
    return modelOfTable(await readTable(bytes, fileName), fileName, {});
  },
  /** Always the whole model: a workbook that comes back is compared with all of it. */
  write: async (model, _, context) => {
    const { sheetsOf } = await import('./workbook/sheets.ts');
    const { workbookSteps } = await import('./workbook/write-workbook.ts');
    const title = withTerms(model, settingsOf(model).name);
    const author = model.rows.publication.get('publication')?.author ?? '';
    return stepsInTurns(workbookSteps(sheetsOf(model), { title, author, at: context.at }), context);
  },
};
