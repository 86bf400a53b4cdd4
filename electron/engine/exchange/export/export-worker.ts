/** A thread that writes a model in one of the formats: it receives the rows, and sends back the file. */
import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../../../../shared/api/contract.ts';
import { failureOf } from '../../../../shared/api/rpc.ts';
import { dataFrom, modelFrom } from '../../../../shared/model/model.ts';
import type { AnyRecord, ModelData, Table } from '../../../../shared/model/records.ts';
import { formatFor, written } from '../format.ts';
import { formats } from '../formats.ts';
import type { ExportAnswer, ExportOrder, RowsInText } from './thread.ts';

const { options, facts } = workerData as ExportOrder;
const tables: Partial<Record<Table, AnyRecord[]>> = {};

const answer = (message: ExportAnswer, transfer: ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, transfer);

const write = async (): Promise<void> => {
  try {
    const data = { format: 'strata-model', version: 1, tables } as ModelData;
    // In the order of their ids, so that the same model gives the same bytes.
    const model = modelFrom(dataFrom(modelFrom(data)));
    const file = await written(formatFor(options, formats), model, options, {
      ...facts,
      progress: (done) => answer({ done }),
      tellPages: (planned) => answer({ planned }),
    });
    // Bytes that share their memory with others can't be handed over.
    const bytes = new Uint8Array(file);
    answer({ bytes }, [bytes.buffer]);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    answer(failureOf(error));
  }
};

parentPort?.on('message', (message: RowsInText | 'written') => {
  if (message === 'written') return void write();
  const rows = tables[message.table] ?? [];
  tables[message.table] = rows;
  rows.push(...(JSON.parse(message.rows) as AnyRecord[]));
});
