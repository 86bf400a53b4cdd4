import { X } from 'lucide-react';
import { IconButton } from '../ui/IconButton.tsx';
import { useThemeInUse } from '../ui/theme.ts';
import { useOverlay } from './overlay.ts';
import './overlay.css';
import { OVERLAY_TONES } from '../../shared/scene/overlay-tones.ts';

/** What the tones and signs over the blocks mean, and the way to take them away. */
export const OverlayLegend = () => {
  const overlay = useOverlay((state) => state.overlay);
  const tones = OVERLAY_TONES[useThemeInUse()];
  if (!overlay) return null;
  return (
    <section className="overlay-legend" aria-label="Legend">
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
      <IconButton label={`Take ${CLOSES[overlay.kind]} away`} size="small" onPress={overlay.onClose}>
        <X size={14} aria-hidden />
      </IconButton>
    </section>
  );
};

const CLOSES = { lens: 'the lens', run: 'the use case', difference: 'the difference' } as const;
