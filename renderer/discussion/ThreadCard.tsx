import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { rowsReferringTo } from '../../shared/model/model.ts';
import type { Post, Thread } from '../../shared/model/records.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { toggleBlock } from '../actions/block-actions.ts';
import { currentModel, perform, useModel } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { reveal } from '../state/view.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import '../ui/card.css';
import { classes } from '../ui/classes.ts';
import { PostField } from './PostField.tsx';
import { stateWords, subjectName } from './threads.ts';

type ThreadCardProps = {
  thread: Thread;
  /** Names what the discussion is on, where it is not listed under its subject. */
  hasSubject?: boolean;
};

/** One discussion: its posts, and what can be done about it. */
export const ThreadCard = ({ thread, hasSubject = false }: ThreadCardProps) => {
  const { id, kind, open, processId, asks } = thread;
  const title = useModel((model) => withTerms(model, thread.title));
  const posts = useModel(useShallow((model) => rowsReferringTo(model, 'post', 'threadId', id)));
  const subject = useModel((model) => subjectName(model, thread));
  const [reply, setReply] = useState<string | null>(null);
  const Title = hasSubject ? 'h3' : 'h4';
  const isAsking = open && (kind === 'question' || kind === 'request');
  const send = () => {
    if (reply?.trim() && perform({ type: 'thread.reply', id, text: reply })) setReply(null);
  };
  return (
    <article className={classes('card', isAsking && 'card-asking')} aria-label={title}>
      <Title className="card-title">{title}</Title>
      {posts.map((post, i) => (
        <PostText key={post.id} post={post} thread={thread} canAccept={kind === 'question' && i > 0} />
      ))}
      <p className="card-facts">
        {stateWords(thread)}
        {hasSubject && (
          <>
            {' · on '}
            {processId === null ? (
              subject
            ) : (
              <button type="button" className="link" onClick={() => reveal(currentModel(), processId)}>
                {subject}
              </button>
            )}
          </>
        )}
      </p>
      {reply !== null && (
        <PostField label="Your reply" value={reply} onChange={setReply} onSend={send} isFocused />
      )}
      <div className="inspector-actions">
        {reply !== null ? (
          <>
            <Button size="small" variant="primary" onPress={send} isDisabled={reply.trim() === ''}>
              Send
            </Button>
            <Button size="small" onPress={() => setReply(null)}>
              Cancel
            </Button>
          </>
        ) : (
          <>
            {open && asks === 'explode' && processId !== null && (
              <Button size="small" variant="primary" onPress={() => showExploded(processId)}>
                Explode
              </Button>
            )}
            <Button size="small" onPress={() => setReply('')}>
              Reply
            </Button>
            <Button
              size="small"
              variant="quiet"
              onPress={() => perform({ type: 'thread.update', id, open: !open })}
            >
              {open ? 'Close' : 'Reopen'}
            </Button>
          </>
        )}
      </div>
    </article>
  );
};

/** Explodes the block a request is on, which shows the proposal that waits or asks for the first part. */
const showExploded = (processId: string): void => {
  reveal(currentModel(), processId);
  useSession.setState({ view: 'canvas' });
  if (!useSession.getState().exploded.has(processId)) toggleBlock(processId);
};

const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

type PostTextProps = {
  post: Post;
  thread: Thread;
  /** Whether it can be the answer: the first post of a question is the question itself. */
  canAccept: boolean;
};

const PostText = ({ post, thread, canAccept }: PostTextProps) => {
  const { id, author, at } = post;
  const text = useModel((model) => withTerms(model, post.text));
  const isAccepted = thread.acceptedPostId === id;
  return (
    <div className={classes('post', isAccepted && 'post-accepted')}>
      <p className="card-text">{text}</p>
      <p className="post-facts">
        {author}
        {at !== null && (
          <>
            {author !== '' && ' · '}
            <time dateTime={at}>{when.format(new Date(at))}</time>
          </>
        )}
        {isAccepted && (
          <Badge tone="good">
            <CircleCheck size={11} aria-hidden /> accepted
          </Badge>
        )}
        {(canAccept || isAccepted) && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => perform({ type: 'thread.accept', id: thread.id, postId: isAccepted ? null : id })}
          >
            {isAccepted ? 'Take acceptance back' : 'Accept'}
          </Button>
        )}
      </p>
    </div>
  );
};
