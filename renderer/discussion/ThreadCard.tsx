import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { rowsReferringTo } from '../../shared/model/model.ts';
import type { Post, Thread } from '../../shared/model/records.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { toggleBlock } from '../actions/block-actions.ts';
import { showSidePanel } from '../side/side-panel.ts';
import { currentModel, perform, useDocument, useModel } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { reveal } from '../state/view.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import '../ui/card.css';
import { classes } from '../ui/classes.ts';
import { Markdown } from '../ui/Markdown.tsx';
import { momentInWords } from '../ui/moment.ts';
import { useDraft, useOfferWhenGone } from './drafts.ts';
import { PostField } from './PostField.tsx';
import { stateWords, subjectKindOf, subjectName } from './threads.ts';

type ThreadCardProps = {
  thread: Thread;
  /** Names what the discussion is on, where it is not listed under its subject. */
  hasSubject?: boolean;
  /** Its place in a list of which not all is in the page. */
  place?: { readonly number: number; readonly of: number };
};

/** One discussion: its posts, and what can be done about it. */
export const ThreadCard = ({ thread, hasSubject = false, place }: ThreadCardProps) => {
  const { id, kind, open, processId, asks } = thread;
  const title = useModel((model) => withTerms(model, thread.title));
  const posts = useModel(useShallow((model) => rowsReferringTo(model, 'post', 'threadId', id)));
  const subject = useModel((model) => subjectName(model, thread));
  const readOnly = useDocument((state) => state.readOnly);
  const [reply, setReply] = useDraft(`reply.${id}`);
  const [isReplying, setReplying] = useState(false);
  useOfferWhenGone(id, `reply.${id}`);
  const Title = hasSubject ? 'h3' : 'h4';
  const endReply = () => {
    setReply('');
    setReplying(false);
  };
  const send = () => {
    if (reply.trim() !== '' && perform({ type: 'thread.reply', id, text: reply })) endReply();
  };
  return (
    <article className="card" aria-label={title} aria-posinset={place?.number} aria-setsize={place?.of}>
      <Title className="card-title">{title}</Title>
      {posts.map((post, i) => (
        <PostText key={post.id} post={post} thread={thread} canAccept={kind === 'question' && i > 0} />
      ))}
      <p className="card-facts">
        {stateWords(thread)}
        {hasSubject && (
          <>
            {' · on '}
            {subjectKindOf(thread) === 'model' ? (
              subject
            ) : (
              <button type="button" className="link" onClick={() => showSubject(thread)}>
                {subject}
              </button>
            )}
          </>
        )}
      </p>
      {isReplying && (
        <PostField label="Your reply" value={reply} onChange={setReply} onSend={send} isFocused />
      )}
      <div className="inspector-actions">
        {isReplying ? (
          <>
            <Button size="small" variant="primary" onPress={send} isDisabled={reply.trim() === ''}>
              Send
            </Button>
            <Button size="small" onPress={endReply}>
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
            {open && asks === 'names' && hasSubject && (
              <Button size="small" variant="primary" onPress={() => showSubject(thread)}>
                Suggest a name
              </Button>
            )}
            <Button size="small" isDisabled={readOnly} onPress={() => setReplying(true)}>
              {reply === '' ? 'Reply' : 'Go on with the reply'}
            </Button>
            <Button
              size="small"
              variant="quiet"
              isDisabled={readOnly}
              onPress={() => perform({ type: 'thread.update', id, open: !open })}
            >
              {open ? 'Close' : 'Reopen'}
            </Button>
            <Button
              size="small"
              variant="quiet"
              aria-label={`Remove this ${kind}`}
              isDisabled={readOnly}
              onPress={() => perform({ type: 'thread.remove', id })}
            >
              Remove
            </Button>
          </>
        )}
      </div>
    </article>
  );
};

/** Shows what a discussion is on: the block on canvas and outline, the term or the use case in its list. */
const showSubject = ({ processId, termId }: Thread): void => {
  if (processId !== null) reveal(currentModel(), processId);
  else showSidePanel(termId === null ? 'useCases' : 'terms');
};

/** Explodes the block a request is on, which shows the proposal that waits or asks for the first part. */
const showExploded = (processId: string): void => {
  reveal(currentModel(), processId);
  useSession.setState({ view: 'canvas' });
  if (!useSession.getState().exploded.has(processId)) toggleBlock(processId);
};

type PostTextProps = {
  post: Post;
  thread: Thread;
  /** Whether it can be the answer: the first post of a question is the question itself. */
  canAccept: boolean;
};

const PostText = ({ post, thread, canAccept }: PostTextProps) => {
  const { id, author, at } = post;
  const text = useModel((model) => withTerms(model, post.text));
  const actor = useDocument((state) => state.actor);
  const readOnly = useDocument((state) => state.readOnly);
  const [edited, setEdited] = useDraft(`edit.${id}`);
  const [isEdited, setBeingEdited] = useState(false);
  useOfferWhenGone(thread.id, `edit.${id}`);
  const isAccepted = thread.acceptedPostId === id;
  const endEdit = () => {
    setEdited('');
    setBeingEdited(false);
  };
  const keep = () => {
    if (edited.trim() === '') return;
    if (edited === post.text || perform({ type: 'post.edit', id, text: edited })) endEdit();
  };
  return (
    <div className={classes('post', isAccepted && 'post-accepted')}>
      {!isEdited ? (
        <Markdown text={text} />
      ) : (
        <PostField label="Text of the post" value={edited} onChange={setEdited} onSend={keep} isFocused />
      )}
      <p className="post-facts">
        {author}
        {at !== null && (
          <>
            {author !== '' && ' · '}
            <time dateTime={at}>{momentInWords(at)}</time>
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
        {author === actor && !readOnly && !isEdited && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              if (edited === '') setEdited(post.text);
              setBeingEdited(true);
            }}
          >
            {edited === '' ? 'Edit' : 'Go on editing'}
          </Button>
        )}
        {isEdited && (
          <>
            <Button size="small" variant="primary" onPress={keep} isDisabled={edited.trim() === ''}>
              Keep
            </Button>
            <Button size="small" onPress={endEdit}>
              Cancel
            </Button>
          </>
        )}
      </p>
    </div>
  );
};
