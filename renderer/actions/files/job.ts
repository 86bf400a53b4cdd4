/** Long work of the engine: this window hears of its progress, and its signal cancels it there. */
import type { Connection } from '../../../shared/api/contract.ts';
import { newId } from '../../plain/new-id.ts';
import type { Watched } from '../../ui/in-slices.ts';

/** @param ask sends the request, under the name that it is given. Once the signal is aborted, the engine refuses it. */
export const watchedJob = async <T>(
  connection: Connection,
  { signal, onProgress }: Watched,
  ask: (job: string) => Promise<T>,
): Promise<T> => {
  signal.throwIfAborted();
  const job = newId();
  // A connection that is lost has ended the work, too.
  const cancel = () => void connection.request('job.cancel', { job }).catch(() => {});
  const stopListening = connection.onEvent((event) => {
    if (event.type === 'job.progress' && event.job === job) onProgress(event.done);
  });
  signal.addEventListener('abort', cancel);
  try {
    return await ask(job);
  } finally {
    signal.removeEventListener('abort', cancel);
    stopListening();
  }
};
