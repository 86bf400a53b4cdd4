/** What the methods of live rooms do for one session. */
import { errorOf } from '../../../shared/api/contract.ts';
import type { Model } from '../../../shared/model/model.ts';
import { refuse } from '../../../shared/model/refusals/refusals.ts';
import type { Rooms } from './rooms.ts';

type Given<M extends 'open' | 'update' | 'show' | 'person' | 'act' | 'record'> = Parameters<Rooms[M]>[0];

type Host = Parameters<Rooms['open']>[1];

/**
 * @param rooms the rooms of the engine; throws where it opens none, which is `isOffered`.
 * @param opened the document that the session has open; refused if it hasn't.
 * @param host who the session is for.
 */
export const roomHandlers = (
  { rooms, isOffered }: { readonly rooms: () => Rooms; readonly isOffered: boolean },
  opened: (file: string) => Promise<{ readonly model: Model }>,
  host: () => Host,
) => ({
  'room.addresses': () => rooms().addresses(),
  'room.open': async (wanted: Given<'open'>) => {
    await opened(wanted.file);
    return rooms().open(wanted, host());
  },
  'room.state': () => (isOffered ? rooms().state() : null),
  'room.update': async (wanted: Given<'update'>) => {
    const file = rooms().state()?.file;
    const { freeBlock } = wanted;
    if (freeBlock && file !== undefined && !(await opened(file)).model.rows.process.has(freeBlock))
      throw errorOf(refuse('not-found', freeBlock, { kind: 'process' }));
    return rooms().update(wanted);
  },
  'room.show': (place: Given<'show'>) => {
    rooms().show(place);
    return null;
  },
  'room.person': async (wanted: Given<'person'>) => {
    await rooms().person(wanted);
    return null;
  },
  'room.act': async (act: Given<'act'>) => {
    await rooms().act(act, host().name);
    return null;
  },
  'room.activity': () => (isOffered ? rooms().activity() : null),
  'room.left': () => (isOffered ? rooms().left() : null),
  'room.forget': () => {
    rooms().forget();
    return null;
  },
  'room.record': async (wanted: Given<'record'>) => ({ text: await rooms().record(wanted) }),
  'room.close': async () => {
    await rooms().close();
    return null;
  },
});
