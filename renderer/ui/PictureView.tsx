/** A picture of figures: drawn to the width there is, in the theme's colours, with its figures as a table for screen readers. */
import { createElement, useEffect, useMemo, useRef, useState } from 'react';
import type { Picture } from '../../shared/scene/pictures/picture.ts';
import { svgElements } from '../../shared/scene/pictures/svg.ts';
import './PictureView.css';

type PictureViewProps = {
  /** The picture for a width; keep it the same function while nothing it draws has changed. */
  draw: (width: number) => Picture;
};

export const PictureView = ({ draw }: PictureViewProps) => {
  const figure = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = figure.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const picture = useMemo(() => (width > 0 ? draw(width) : null), [draw, width]);
  return (
    <figure ref={figure} className="picture">
      {picture ? (
        <>
          <Drawing picture={picture} />
          <FiguresTable picture={picture} />
        </>
      ) : null}
    </figure>
  );
};

const Drawing = ({ picture }: { picture: Picture }) => {
  const { width, height, title, summary } = picture;
  const elements = useMemo(() => svgElements(picture, (tone) => `var(--${tone})`), [picture]);
  return (
    <svg
      role="img"
      aria-label={`${title}. ${summary}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {elements.map(({ tag, attributes, text, note }, index) =>
        // Shapes have no identity of their own: the one at an index takes on what is drawn there next.
        createElement(
          tag,
          { ...attributes, key: index },
          note === undefined ? text : createElement('title', null, note),
        ),
      )}
    </svg>
  );
};

const FiguresTable = ({ picture: { title, table } }: { picture: Picture }) => {
  if (table.rows.length === 0) return null;
  return (
    <div className="sr-only">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows may share their names, and are never moved.
            <tr key={index}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={table.head[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
