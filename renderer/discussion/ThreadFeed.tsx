import { useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Thread } from '../../shared/model/records.ts';
import { say } from '../../shared/words/messages.ts';
import { PartBoundary } from '../parts/boundary/PartBoundary.tsx';
import { ThreadCard } from '../parts/threads/ThreadCard.tsx';
import { keepingIn } from './kept-range.ts';
import { words } from './words.ts';

/** Height of a card before it is measured, and the gap between two, as in discussion.css. */
const CARD_PX = 150;
const GAP_PX = 12;
/** Cards rendered beyond each edge, so that Tab finds the next one. */
const OVERSCAN = 4;

/** A virtual list of threads: only the visible ones are rendered, and the one with the focus. */
export const ThreadFeed = ({ threads }: { threads: readonly Thread[] }) => {
  const feed = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const [workedIn, setWorkedIn] = useState<string | null>(null);
  const kept = threads.findIndex(({ id }) => id === workedIn);

  // The height of the content above the feed changes.
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
      aria-label={say(words.threads)}
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
              <PartBoundary part="thread" resetOn={[thread]}>
                <ThreadCard thread={thread} hasSubject position={{ number: index + 1, of: threads.length }} />
              </PartBoundary>
            </div>
          )
        );
      })}
    </div>
  );
};
