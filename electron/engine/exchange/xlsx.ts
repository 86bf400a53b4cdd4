/** A workbook (`.xlsx`): the hierarchy and every other list of a model, a sheet each. */
import { SOURCE_LOCALE } from '../../../shared/words/locale.ts';
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
    const { houseOf } = await import('../../../shared/book/front/house.ts');
    const { sheetsOf } = await import('./workbook/sheets.ts');
    const { workbookSteps } = await import('./workbook/write-workbook.ts');
    const house = houseOf(model, context.at, context.locale ?? SOURCE_LOCALE);
    return stepsInTurns(workbookSteps(sheetsOf(model), house, context.at), context);
  },
};
