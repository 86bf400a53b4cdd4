import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { overlayStore } from '../../state/panels/overlay.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { useThemeInUse } from '../../ui/theme/theme.ts';
import './overlay.css';
import { OVERLAY_TONES, type OverlayTone, tintOfTone } from '../../../shared/scene/overlays/overlay-tones.ts';
import { barColour, type Tone } from '../../../shared/scene/overlays/palette.ts';
import { say } from '../../../shared/words/messages.ts';
import { words } from '../words.ts';
import { tintBarStyle } from './tint-bar-style.ts';

const swatchStyle = (name: OverlayTone, tone: Tone) => {
  const tint = tintOfTone(name);
  return {
    backgroundColor: tone.fill,
    borderColor: tone.edge,
    color: tone.text,
    ...(tint && tintBarStyle(tint, barColour(tone))),
  };
};

/** The meaning of the tones and signs on the blocks, with a button that hides them. */
export const OverlayLegend = () => {
  const overlay = useStore(overlayStore, (state) => state.overlay);
  const tones = OVERLAY_TONES[useThemeInUse()];
  if (!overlay) return null;
  return (
    <section className="overlay-legend" aria-label={say(words.legend)}>
      <h2>{overlay.title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long legends are scrolled, by keys too. */}
      <ul tabIndex={0} aria-label={overlay.title}>
        {overlay.legend.map(({ tone, sign, word }) => (
          <li key={word}>
            <span className="overlay-swatch" style={swatchStyle(tone, tones[tone])} aria-hidden="true">
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
