import { useMarqueeRect } from './use-marquee.ts';

/** The rectangle that is being drawn to select what is in it. */
export const Marquee = () => {
  const rect = useMarqueeRect((state) => state.rect);
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
