import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { BLOCK_KINDS, type ImportPreview } from '../../shared/lists/import/preview.ts';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { classes } from '../ui/classes.ts';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { fieldLabel } from './labels.ts';
import { isGoing, type Part, rowsOf } from './preview-rows.ts';
import { words } from './words.ts';

/** Height of a row before it is measured. */
const ROW_PX = 26;
const OVERSCAN = 10;
const INDENT_PX = 16;
/** Deeper blocks are indented no further: their names would have no room. */
const MAX_INDENT = 12;

type PreviewListProps = {
  preview: ImportPreview;
  part: Part;
  /** Ids of missing blocks that are to be deleted. */
  ticked: ReadonlySet<string>;
  onTick(id: string, isTicked: boolean): void;
};

/** A virtual list: only the visible rows are rendered. */
export const PreviewList = ({ preview, part, ticked, onTick }: PreviewListProps) => {
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(preview, part), [preview, part]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
  });
  return (
    <ScrollRegion ref={scroll} className="table-import-scroll" label={say(words.preview)}>
      <ul className="table-import-list" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className="table-import-row"
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Row {...{ preview, part, ticked, onTick }} at={rows[index] ?? 0} />
          </li>
        ))}
      </ul>
    </ScrollRegion>
  );
};

const Row = ({ preview, part, at, ticked, onTick }: PreviewListProps & { at: number }) => {
  if (part === 'missing') return <MissingRow {...{ preview, part, at, ticked, onTick }} />;
  if (part === 'blocks')
    return at < 0 ? <ChangeRow preview={preview} at={-1 - at} /> : <BlockRow {...{ preview, at }} />;
  const { line = 0, text = '' } = preview[part][at] ?? {};
  return <span className="table-import-text">{say(words.line, { line, text })}</span>;
};

const indentOf = (level: number): number => Math.min(level - 1, MAX_INDENT) * INDENT_PX;

type PartProps = { preview: ImportPreview; at: number };

const BlockRow = ({ preview: { blocks }, at }: PartProps) => {
  const kind = BLOCK_KINDS[blocks.kinds[at] ?? 0] ?? 'new';
  const code = blocks.codes[at] ?? '';
  return (
    <>
      <span className="table-import-line">{blocks.lines[at]}</span>
      <span className="table-import-block" style={{ paddingInlineStart: indentOf(blocks.levels[at] ?? 1) }}>
        {code !== '' && <span className="mono">{code}</span>}
        <bdi className="table-import-name">{blocks.names[at]}</bdi>
      </span>
      {kind === 'same' ? null : (
        <span className={classes('table-import-kind', `table-import-${kind}`)}>
          {say(words.kind, { kind })}
        </span>
      )}
    </>
  );
};

const ChangeRow = ({ preview: { blocks, changes }, at }: PartProps) => {
  const change = changes[at];
  if (!change) return null;
  const shown = (text: string) => (text === '' ? say(words.empty) : quoted(text));
  return (
    <span
      className="table-import-change"
      style={{ marginInlineStart: indentOf(blocks.levels[change.at] ?? 1) }}
    >
      {say(words.change, {
        field: fieldLabel(change.field),
        from: shown(change.from),
        to: shown(change.to),
      })}
    </span>
  );
};

const MissingRow = ({ preview: { missing }, at, ticked, onTick }: PreviewListProps & { at: number }) => {
  const block = missing[at];
  if (!block) return null;
  const { id, code, name, canGo, inside, level } = block;
  const spoken = [code, quoted(name)].filter(Boolean).join(' ');
  const style = { paddingInlineStart: indentOf(level) };
  if (!canGo)
    return (
      <span className="table-import-text" style={style}>
        {say(words.cantDelete, { block: spoken })}
      </span>
    );
  const isWithAnother = inside !== null && isGoing(missing, ticked, inside);
  return (
    <label className="table-import-tick" style={style}>
      <input
        type="checkbox"
        checked={isWithAnother || ticked.has(id)}
        disabled={isWithAnother}
        onChange={(event) => onTick(id, event.target.checked)}
      />
      {say(words.deleteBlock, { block: spoken })}
    </label>
  );
};
