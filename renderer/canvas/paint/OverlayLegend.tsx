import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { overlayStore } from '../../state/panels/overlay.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { useThemeInUse } from '../../ui/theme/theme.ts';
import './overlay.css';
import { OVERLAY_TONES } from '../../../shared/scene/overlays/overlay-tones.ts';
import { say } from '../../../shared/words/messages.ts';
import { words } from '../words.ts';

/** The meaning of the tones and signs on the blocks, with a button that hides them. */
export const OverlayLegend = () => {
  const overlay = useStore(overlayStore, (state) => state.overlay);
  const tones = OVERLAY_TONES[useThemeInUse()];
  if (!overlay) return null;
  return (
    <section className="overlay-legend" aria-label={say(words.legend)}>
      <h2>{overlay.title}</h2>
      <ul>
        {overlay.legend.map(({ tone, sign, word }) => (
          <li key={word}>
            <span
              className="overlay-swatch"
              style={{ background: tones[tone].fill, borderColor: tones[tone].edge, color: tones[tone].text }}
              aria-hidden="true"
            >
              {sign}
            </span>
            {word}
          </li>
        ))}
      </ul>
      <IconButton
        label={say(words.closeOverlay, { kind: overlay.kind })}
        size="small"
        onPress={overlay.onClose}
      >
        <X size={14} aria-hidden />
      </IconButton>
    </section>
  );
};
