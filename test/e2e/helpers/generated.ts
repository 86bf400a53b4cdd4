/** Large models in the library of a test. */
import { generateModel } from '../../bench/models/generate-model.ts';
import type { Started } from './server.ts';

/** Puts a generated model of so many blocks into the library. */
export const importGenerated = async ({ engine }: Started, processes: number): Promise<void> => {
  const data = generateModel({ seed: 'export', processes });
  const session = engine.connect({ id: 'Tester', name: 'Tester', role: 'owner' });
  const base64 = Buffer.from(JSON.stringify(data)).toString('base64');
  await session.request('library.import', { fileName: 'large.json', base64 });
  await session.close();
};
