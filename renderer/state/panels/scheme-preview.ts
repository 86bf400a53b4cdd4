/** The code scheme that is being looked at before the model takes it. */
import type { CodeScheme } from '../../../shared/model/records.ts';
import { sessionStore } from '../session/session.ts';
import { createStore } from '../store.ts';

export const schemePreviewStore = createStore<{ scheme: CodeScheme }>(() => ({ scheme: 'openreference' }));

/** Shows what the codes would be under a scheme, before it is changed. */
export const previewScheme = (scheme: CodeScheme): void => {
  schemePreviewStore.setState({ scheme });
  sessionStore.setState({ dialog: 'codes' });
};
