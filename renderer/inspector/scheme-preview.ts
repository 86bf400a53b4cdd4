/** The code scheme that is being looked at before the model takes it. */
import { create } from 'zustand';
import type { CodeScheme } from '../../shared/model/records.ts';
import { useSession } from '../state/session.ts';

export const useSchemePreview = create<{ scheme: CodeScheme }>(() => ({ scheme: 'openreference' }));

/** Shows what the codes would be under a scheme, before it is changed. */
export const previewScheme = (scheme: CodeScheme): void => {
  useSchemePreview.setState({ scheme });
  useSession.setState({ dialog: 'codes' });
};
