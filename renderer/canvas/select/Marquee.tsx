import { useStore } from 'zustand';
import { marqueeStore } from './use-marquee.ts';

/** The rectangle that is being drawn to select what is in it. */
export const Marquee = () => {
  const rect = useStore(marqueeStore, (state) => state.rect);
  if (!rect) return null;
  return (
    <div
      className="marquee"
      style={{
        transform: `translate(${rect.x}px, ${rect.y}px)`,
        width: rect.width,
        height: rect.height,
      }}
    />
  );
};
