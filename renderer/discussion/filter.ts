/** Which threads the Discussion view shows. Kept while other views are shown; another model starts without a filter. */
import { NO_THREAD_FILTER, type ThreadFilter } from '../parts/threads/threads.ts';
import { documentStore } from '../state/document/document.ts';
import { createStore } from '../state/store.ts';

type Filtered = { readonly file: string | null; readonly filter: ThreadFilter };

const fileNow = (): string | null => documentStore.getState().replica?.file ?? null;

export const filterStore = createStore<Filtered>(() => ({ file: null, filter: NO_THREAD_FILTER }));

/** The filter of the model that is open. */
export const filterIn = ({ file, filter }: Filtered): ThreadFilter =>
  file === fileNow() ? filter : NO_THREAD_FILTER;

export const setThreadFilter = (filter: ThreadFilter): void =>
  filterStore.setState({ file: fileNow(), filter });
