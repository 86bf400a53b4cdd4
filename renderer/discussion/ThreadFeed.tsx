import { useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Thread } from '../../shared/model/records.ts';
import { keepingIn } from './kept-range.ts';
import { ThreadCard } from './ThreadCard.tsx';

/** Height of a card before it was measured, in px, and between two, as in discussion.css. */
const CARD_PX = 150;
const GAP_PX = 12;
/** Cards kept ready beyond each edge, so that Tab finds the next one. */
const OVERSCAN = 4;

/** Discussions under each other: only those in sight are in the page, and the one that is worked in. */
export const ThreadFeed = ({ threads }: { threads: readonly Thread[] }) => {
  const feed = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const [workedIn, setWorkedIn] = useState<string | null>(null);
  const kept = threads.findIndex(({ id }) => id === workedIn);

  // What stands above the feed comes and goes.
  useLayoutEffect(() => {
    const top = feed.current?.offsetTop ?? 0;
    if (top !== margin) setMargin(top);
  });

  const virtual = useVirtualizer({
    count: threads.length,
    getScrollElement: () => feed.current?.closest<HTMLElement>('.discussion') ?? null,
    getItemKey: (index) => threads[index]?.id ?? index,
    estimateSize: () => CARD_PX,
    gap: GAP_PX,
    overscan: OVERSCAN,
    scrollMargin: margin,
    rangeExtractor: keepingIn(kept),
  });
  const onFocus = ({ target }: FocusEvent) =>
    setWorkedIn(target.closest<HTMLElement>('[data-thread]')?.dataset.thread ?? null);
  return (
    <div
      ref={feed}
      role="feed"
      aria-label="Discussions"
      className="discussion-feed"
      style={{ height: virtual.getTotalSize() }}
      onFocus={onFocus}
    >
      {virtual.getVirtualItems().map(({ key, index, start }) => {
        const thread = threads[index];
        return (
          thread && (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-thread={thread.id}
              className="discussion-item"
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              <ThreadCard thread={thread} hasSubject place={{ number: index + 1, of: threads.length }} />
            </div>
          )
        );
      })}
    </div>
  );
};
