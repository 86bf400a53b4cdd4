import { childrenOf, type Model } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { defineCliCommand, print } from '../command.ts';
import { words as help } from '../help/words.ts';
import { withModelFile } from '../io/model-file.ts';

export const showCommand = defineCliCommand({
  summary: help.show,
  arguments: [{ name: 'FILE', about: help.model }],
  options: { json: { type: 'boolean', default: false, about: help.showJson } },
  notes: help.showNotes,
  run: async ([file = ''], { json }) => {
    const rows = await withModelFile(file, async ({ model }) => outlineOf(model));
    await print(json ? `${JSON.stringify(rows, null, 2)}\n` : rows.map(lineOf).join(''));
    return 0;
  },
});

type Row = { code: string; name: string; status: string; depth: number; id: string };

const outlineOf = (model: Model): Row[] => {
  const rows: Row[] = [];
  const add = (parentId: string | null, depth: number): void => {
    for (const { id, name, status } of childrenOf(model, parentId)) {
      rows.push({ code: codeOf(model, id), name: withTerms(model, name), status, depth, id });
      add(id, depth + 1);
    }
  };
  add(null, 1);
  return rows;
};

const lineOf = ({ code, name, status, depth }: Row): string =>
  `${'  '.repeat(depth - 1)}${code === '' ? '' : `${code} `}${name} [${status}]\n`;
