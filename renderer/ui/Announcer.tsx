import { useStore } from 'zustand';
import { announcementStore } from '../state/session/announce.ts';

/** The live region for outcomes that are only seen. Always there, or its first words would not be read out. */
export const Announcer = () => {
  const { text, count } = useStore(announcementStore);
  return (
    <div role="status" className="sr-only">
      {/* The same words again are read out only as a new element. */}
      <span key={count}>{text}</span>
    </div>
  );
};
