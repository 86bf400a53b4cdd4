/** The models that documents are made of, the same for Strata and its peers. */
import type { Element, Flow, ModelData, Process } from '../../../shared/model/records.ts';
import { generateModel } from '../models/generate-model.ts';

/** Blocks of a container, and flows between them. */
const BOXES = 10;

/** `count` containers of ten blocks with nine flows between neighbours, under as few macro processes as hold them. */
export const containers = (count: number, isDescribed = false): ModelData => {
  const macros = Math.ceil(count / BOXES);
  const generated = generateModel({
    ...{ seed: 'documents', processes: macros + count * (BOXES + 1), fanOut: BOXES },
    ...{ flows: 0, elements: 0, unicode: false },
  });
  const { format, version, tables } = generated;
  const rank = (i: number): string => `a${String(i).padStart(5, '0')}V`;
  const process = (tables.process ?? []).map((row, i): Process => {
    const at = i - macros;
    const parent =
      at < 0 ? null : at < count ? Math.floor(at / BOXES) : macros + Math.floor((at - count) / BOXES);
    return {
      ...row,
      id: `b${i}`,
      parentId: parent === null ? null : `b${parent}`,
      rank: rank(i),
      definition: isDescribed ? `What it takes to ${row.name.toLowerCase()}, and who decides.` : '',
    };
  });
  const flow = Array.from({ length: count * (BOXES - 1) }, (_, i): Flow => {
    const first = macros + count + Math.floor(i / (BOXES - 1)) * BOXES + (i % (BOXES - 1));
    return {
      ...{ id: `f${i}`, sourceId: `b${first}`, targetId: `b${first + 1}` },
      ...{ kind: 'sequence', label: '', elementId: null },
    };
  });
  const element: Element[] = isDescribed
    ? Array.from({ length: count * 4 }, (_, i) => ({
        ...{
          id: `e${i}`,
          processId: `b${macros + Math.floor(i / 4)}`,
          rank: rank(i % 4),
          linkedProcessId: null,
        },
        ...{ kind: i % 2 === 0 ? 'input' : 'output', text: `Document ${i}` },
      }))
    : [];
  return { format, version, tables: { model: tables.model ?? [], process, flow, element } };
};

/** Words that definitions are made of, with a spread as in real ones. */
const WORDS =
  `what it takes to decide and deliver each order on time with the customer team before any price is agreed or changed by
  finance sales review contract risk supplier stock plan demand quality return invoice credit region owner policy measure
  report service target forecast approval exception record evidence handover schedule capacity budget`.split(
    /\s+/,
  );

/** A generated model in which each block has a definition of 40 words. */
export const described = (processes: number): ModelData => {
  const { format, version, tables } = generateModel({ seed: 'documents', processes, unicode: false });
  let state = 1;
  const next = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
  const definition = () => Array.from({ length: 40 }, () => WORDS[next() % WORDS.length]).join(' ');
  const process = (tables.process ?? []).map((row): Process => ({ ...row, definition: definition() }));
  return { format, version, tables: { ...tables, process } };
};

/** A list of blocks with their level, owner and definition, as another program writes it. */
export const listRows = (rows: number): readonly (readonly string[])[] => {
  const { tables } = generateModel({ seed: 'documents', processes: rows, unicode: false });
  const blocks = tables.process ?? [];
  const nameOf = new Map(blocks.map(({ id }, i) => [id, `P${i + 1}`]));
  return [
    ['ID', 'Parent ID', 'Name', 'Owner', 'Definition'],
    ...blocks.map(({ id, parentId, name, owner, definition }) => [
      ...[nameOf.get(id) ?? '', nameOf.get(parentId ?? '') ?? ''],
      ...[name, owner, definition],
    ]),
  ];
};
