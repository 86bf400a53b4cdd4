import { codeOf } from '../../shared/model/codes.ts';
import { childrenOf, type Model } from '../../shared/model/model.ts';
import { defineCliCommand, print } from './command.ts';
import { withModelFile } from './model-file.ts';

export const showCommand = defineCliCommand({
  usage: 'FILE [--json]',
  summary: 'Prints the outline: code, name and status of each block.',
  details: '--json prints one array of {code, name, status, depth, id}; macro processes have depth 1.',
  count: [1, 1],
  options: { json: { type: 'boolean', default: false } },
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
      rows.push({ code: codeOf(model, id), name, status, depth, id });
      add(id, depth + 1);
    }
  };
  add(null, 1);
  return rows;
};

const lineOf = ({ code, name, status, depth }: Row): string =>
  `${'  '.repeat(depth - 1)}${code === '' ? '' : `${code} `}${name} [${status}]\n`;
