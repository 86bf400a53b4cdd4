/** The field in which a block on the canvas is renamed. Ended by a key, it hands the focus back to the block. */
import type { CSSProperties } from 'react';
import type { EndedBy } from '../state/capture.ts';
import { endRename } from '../state/capture.ts';
import { useSession } from '../state/session.ts';
import { currentCamera } from './camera.ts';
import { NameEditor } from './NameEditor.tsx';

type Props = { id: string; label: string; name: string; fontSize: number; place: CSSProperties };

export const RenameField = ({ id, label, name, fontSize, place }: Props) => (
  <div className="block-editor" style={place}>
    <NameEditor
      label={label}
      initial={name}
      fontSize={fontSize}
      onEnd={(typed: string, by: EndedBy) => {
        endRename(id, typed);
        if (by !== 'leave') currentCamera()?.focus(id);
      }}
      onAbandon={() => {
        useSession.setState({ editing: null });
        currentCamera()?.focus(id);
      }}
    />
  </div>
);
