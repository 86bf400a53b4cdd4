/** For a guest who may edit: the way to the editor, which is for larger windows. The styles show the link or the note. */
import { EDITOR_PATH } from '../../../shared/api/room/door.ts';
import { say } from '../../../shared/words/messages.ts';
import { element } from '../../plain/element.ts';
import { words } from '../words.ts';

type EditLine = { readonly node: HTMLElement; show(mayEdit: boolean): void };

export const createEditLine = (): EditLine => {
  const node = element(
    'div',
    { class: 'editing' },
    element('a', { class: 'editor-link', href: EDITOR_PATH }, say(words.openEditor)),
    element('p', { class: 'editor-note' }, say(words.largerWindow)),
  );
  return {
    node,
    show: (mayEdit) => {
      node.hidden = !mayEdit;
    },
  };
};
