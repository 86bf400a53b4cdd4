import { useMemo } from 'react';
import { encode } from 'uqr';

/** Modules around the code that stay white, without which cameras don’t find it. */
const QUIET_ZONE = 4;

/** The dark modules as one path, each row’s runs as rectangles of one module’s height. */
const pathOf = (modules: readonly (readonly boolean[])[]): string =>
  modules
    .map((row, y) =>
      row
        .map((isDark, x) => {
          if (!isDark || row[x - 1]) return '';
          const end = row.indexOf(false, x);
          const length = (end < 0 ? row.length : end) - x;
          return `M${x} ${y}h${length}v1h-${length}z`;
        })
        .join(''),
    )
    .join('');

/** A QR code: black on white in every theme, for cameras. */
export const QrCode = ({ text, label, className }: { text: string; label: string; className: string }) => {
  const { size, path } = useMemo(() => {
    const { data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
    return { size: data.length, path: pathOf(data) };
  }, [text]);
  return (
    <svg
      className={className}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};
