import { CircleCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { rowsReferringTo } from '../../../shared/model/model.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { Post, Thread } from '../../../shared/model/records.ts';
import { toggleBlock } from '../../actions/blocks/block-actions.ts';
import { deleteRecord } from '../../actions/blocks/deleting.ts';
import { currentModel, documentStore, perform } from '../../state/document/document.ts';
import { sessionStore } from '../../state/session/session.ts';
import { showSidePanel } from '../../state/session/show-side-panel.ts';
import { reveal } from '../../state/view/view.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Badge } from '../../ui/marks/Badge.tsx';
import { useModel } from '../use-model.ts';
import '../../ui/card.css';
import { say } from '../../../shared/words/messages.ts';
import { classes } from '../../ui/classes.ts';
import { OpenedField } from '../../ui/fields/OpenedField.tsx';
import { Markdown } from '../../ui/text/Markdown.tsx';
import { momentInWords } from '../../ui/text/moment.ts';
import { useDraft, useOfferWhenGone } from './drafts.ts';
import { PostField } from './PostField.tsx';
import { stateWords, subjectKindOf, subjectName } from './threads.ts';
import { words } from './words.ts';

type ThreadCardProps = {
  thread: Thread;
  /** Whether to show the subject, if the thread isn’t listed under it. */
  hasSubject?: boolean;
  /** Its position in a list that isn’t rendered in full. */
  position?: { readonly number: number; readonly of: number };
};

/** One thread: its posts and its buttons. */
export const ThreadCard = ({ thread, hasSubject = false, position }: ThreadCardProps) => {
  const { id, kind, open, processId, asks, parked } = thread;
  const title = useModel((model) => withTerms(model, thread.title));
  const posts = useModel(useShallow((model) => rowsReferringTo(model, 'post', 'threadId', id)));
  const subject = useModel((model) => subjectName(model, thread));
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const [reply, setReply] = useDraft(`reply.${id}`);
  const [isReplying, setReplying] = useState(false);
  const replier = useRef<HTMLButtonElement>(null);
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
    <article className="card" aria-label={title} aria-posinset={position?.number} aria-setsize={position?.of}>
      <Title className="card-title">{title}</Title>
      {posts.map((post, i) => (
        <PostText key={post.id} post={post} thread={thread} canAccept={kind === 'question' && i > 0} />
      ))}
      <p className="card-facts">
        {stateWords(thread)}
        {hasSubject && (
          <>
            {' · '}
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
        <OpenedField onClose={() => setReplying(false)} opener={replier}>
          <PostField label={say(words.yourReply)} value={reply} onChange={setReply} onSend={send} />
        </OpenedField>
      )}
      <div className="inspector-actions">
        {isReplying ? (
          <>
            <Button size="small" variant="primary" onPress={send} isDisabled={reply.trim() === ''}>
              {say(words.send)}
            </Button>
            <Button size="small" onPress={endReply}>
              {say(words.cancel)}
            </Button>
          </>
        ) : (
          <>
            {open && asks === 'explode' && processId !== null && (
              <Button size="small" variant="primary" onPress={() => showExploded(processId)}>
                {say(words.explodeBlock)}
              </Button>
            )}
            {open && asks === 'names' && hasSubject && (
              <Button size="small" variant="primary" onPress={() => showSubject(thread)}>
                {say(words.suggestName)}
              </Button>
            )}
            <Button ref={replier} size="small" isDisabled={readOnly} onPress={() => setReplying(true)}>
              {say(reply === '' ? words.reply : words.continueReply)}
            </Button>
            {open && (
              <Button
                size="small"
                variant="quiet"
                isDisabled={readOnly}
                onPress={() => perform({ type: 'thread.update', id, parked: !parked })}
              >
                {say(parked ? words.takeUp : words.park)}
              </Button>
            )}
            <Button
              size="small"
              variant="quiet"
              isDisabled={readOnly}
              onPress={() => perform({ type: 'thread.update', id, open: !open })}
            >
              {say(open ? words.close : words.reopen)}
            </Button>
            <Button
              size="small"
              variant="quiet"
              aria-label={say(words.deleteThread, { kind })}
              isDisabled={readOnly}
              onPress={() => deleteRecord({ type: 'thread.remove', id })}
            >
              {say(words.delete)}
            </Button>
          </>
        )}
      </div>
    </article>
  );
};

/** Shows the subject of a thread: a block on canvas and outline, a term or a use case in its list. */
const showSubject = ({ processId, termId }: Thread): void => {
  if (processId !== null) reveal(currentModel(), processId);
  else showSidePanel(termId === null ? 'useCases' : 'terms');
};

/** Explodes the block of a request, which shows an open proposal or the field for the first child. */
const showExploded = (processId: string): void => {
  reveal(currentModel(), processId);
  sessionStore.setState({ view: 'canvas' });
  if (!sessionStore.getState().exploded.has(processId)) toggleBlock(processId);
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
  const actor = useStore(documentStore, (state) => state.actor);
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const [edited, setEdited] = useDraft(`edit.${id}`);
  const [isEdited, setBeingEdited] = useState(false);
  const editor = useRef<HTMLButtonElement>(null);
  useOfferWhenGone(thread.id, `edit.${id}`);
  const isAccepted = thread.acceptedPostId === id;
  const endEdit = () => {
    setEdited('');
    setBeingEdited(false);
  };
  const save = () => {
    if (edited.trim() === '') return;
    if (edited === post.text || perform({ type: 'post.edit', id, text: edited })) endEdit();
  };
  return (
    <div className={classes('post', isAccepted && 'post-accepted')}>
      {!isEdited ? (
        <Markdown text={text} />
      ) : (
        <OpenedField onClose={() => setBeingEdited(false)} opener={editor}>
          <PostField label={say(words.postText)} value={edited} onChange={setEdited} onSend={save} />
        </OpenedField>
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
            <CircleCheck size={11} aria-hidden /> {say(words.accepted)}
          </Badge>
        )}
        {(canAccept || isAccepted) && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => perform({ type: 'thread.accept', id: thread.id, postId: isAccepted ? null : id })}
          >
            {say(isAccepted ? words.unaccept : words.accept)}
          </Button>
        )}
        {author === actor && !readOnly && !isEdited && (
          <Button
            ref={editor}
            size="small"
            variant="quiet"
            onPress={() => {
              if (edited === '') setEdited(post.text);
              setBeingEdited(true);
            }}
          >
            {say(edited === '' ? words.edit : words.continueEditing)}
          </Button>
        )}
        {isEdited && (
          <>
            <Button size="small" variant="primary" onPress={save} isDisabled={edited.trim() === ''}>
              {say(words.save)}
            </Button>
            <Button size="small" onPress={endEdit}>
              {say(words.cancel)}
            </Button>
          </>
        )}
      </p>
    </div>
  );
};
