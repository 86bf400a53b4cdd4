/**
 * The web page of a model: one file that shows the map, an outline, a search field and a reference page for each block.
 * It makes no request; the scene and its drawing are those of the editor. Without scripts it shows the whole outline as text.
 */
import { type Model, modelFrom } from '../../shared/model/model.ts';
import { ancestorsOf } from '../../shared/model/queries/ancestors.ts';
import { codeOf } from '../../shared/model/queries/codes.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import type { PageData } from '../../shared/reader/page-data.ts';
import { hasInside } from '../../shared/scene/levels.ts';
import { dateFormat } from '../../shared/words/format.ts';
import { locale, setLocale } from '../../shared/words/locale.ts';
import { say } from '../../shared/words/messages.ts';
import { button, element } from '../plain/element.ts';
import { createOutline } from './outline.ts';
import { createPicture } from './picture/picture.ts';
import {
  addressOf,
  atLevel,
  blockAt,
  drilled,
  type KeptPlace,
  kept,
  type Place,
  placeOf,
  restored,
  toggled,
} from './place.ts';
import { referenceNodes } from './reference.ts';
import { createSearchField } from './search/search-field.ts';
import { canUnpack, unpacked } from './unpack.ts';
import { words } from './words.ts';
import './reader.css';

const ZOOM_STEP = 1.4;

const start = ({ title, label, logo, accent, at, view, data }: PageData, root: HTMLElement): void => {
  const model = modelFrom(data);
  let place: Place = { ...view, exploded: new Set(view.exploded), selectedId: null };

  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `${say(words.canvas)}. ${say(words.canvasHint)}`);
  const trail = element('nav', { class: 'trail', 'aria-label': say(words.breadcrumb) });
  const reference = element('article', { class: 'reference', 'aria-label': say(words.reference) });

  /** @param isNew whether Back leads to where the reader was. */
  const go = (next: Place, how: 'fit' | 'reveal' | 'stay', isNew: boolean): void => {
    place = next;
    const address = addressOf(model, place.selectedId ?? place.rootId) || location.pathname;
    if (isNew) history.pushState(kept(place), '', address);
    else history.replaceState(kept(place), '', address);
    show(how);
  };
  const show = (how: 'fit' | 'reveal' | 'stay'): void => {
    const { selectedId, rootId } = place;
    picture.show(place, how);
    outline.select(selectedId);
    const isExplodable = selectedId !== null && selectedId !== rootId && hasInside(model, selectedId);
    reference.replaceChildren(...referenceNodes(model, place, isExplodable, { onToggle, onDrill }));
    reference.scrollTop = 0;
    trail.replaceChildren(...trailNodes(model, title, rootId, onDrill));
    const shown = selectedId ?? rootId;
    document.title = shown === null ? title : `${labelOf(model, shown)} – ${title}`;
  };
  const onSelect = (id: string | null): void => {
    if (id !== place.selectedId)
      go(id === null ? { ...place, selectedId: null } : placeOf(model, place, id), 'reveal', true);
  };
  const onToggle = (id: string): void => {
    const isShown = ancestorsOf(model, id).every(
      (each) => place.exploded.has(each.id) || each.id === place.rootId,
    );
    go(toggled(isShown ? { ...place, selectedId: id } : placeOf(model, place, id), id), 'stay', false);
  };
  const onDrill = (id: string | null): void => {
    if (id !== null && !hasInside(model, id)) onSelect(id);
    else go(drilled(model, place, id), 'fit', true);
  };
  const onLevel = (levels: number): void => go(atLevel(model, place, levels), 'fit', false);
  const onUp = (): void => {
    if (place.rootId !== null) onDrill(model.rows.process.get(place.rootId)?.parentId ?? null);
  };

  const picture = createPicture(svg, model, { onSelect, onToggle, onDrill });
  const outline = createOutline(model, { onSelect, onDrill });
  const search = createSearchField(model, onSelect);
  const count = model.rows.process.size;
  const tools = element(
    'div',
    { class: 'tools', role: 'group', 'aria-label': say(words.view) },
    ...[1, 2, 3].map((level) =>
      button(String(level), () => onLevel(level), { 'aria-label': say(words.level, { level }) }),
    ),
    button(say(words.allLevels), () => onLevel(Number.POSITIVE_INFINITY)),
    button('−', () => picture.zoom(1 / ZOOM_STEP), { 'aria-label': say(words.zoomOut) }),
    button('+', () => picture.zoom(ZOOM_STEP), { 'aria-label': say(words.zoomIn) }),
    button(say(words.fit), picture.fit),
    button(say(words.print), () => print()),
  );
  if (accent !== '') root.style.setProperty('--accent', accent);
  root.replaceChildren(
    element(
      'header',
      {},
      ...(logo === '' ? [] : [element('img', { class: 'logo', src: logo, alt: '' })]),
      element(
        'div',
        { class: 'title' },
        element('h1', {}, element('bdi', {}, title)),
        ...(label === '' ? [] : [element('p', { class: 'label' }, element('bdi', {}, label))]),
        element(
          'p',
          { class: 'note' },
          say(words.exported, {
            date: dateFormat(locale(), { dateStyle: 'long' }).format(new Date(at)),
            count,
          }),
        ),
      ),
      search,
      tools,
    ),
    element('main', {}, outline.node, element('div', { class: 'map' }, trail, svg), reference),
  );

  addEventListener('popstate', ({ state }) => {
    if (state) place = restored(state as KeptPlace);
    else followAddress();
    show('reveal');
  });
  addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (isTyping || event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.altKey && event.key === 'ArrowUp') {
      event.preventDefault();
      onUp();
    } else if (event.altKey) return;
    else if (event.key === '/') {
      event.preventDefault();
      search.querySelector('input')?.focus();
    } else if ((event.key === '+' || event.key === '-') && place.selectedId !== null) {
      const isExploded = place.exploded.has(place.selectedId);
      if (isExploded === (event.key === '-') && hasInside(model, place.selectedId))
        onToggle(place.selectedId);
    }
  });
  /** Selects the block that the address names, as a link from elsewhere does. */
  const followAddress = (): void => {
    const id = blockAt(model, location.hash);
    place = id === null ? { ...place, selectedId: null } : placeOf(model, place, id);
  };
  followAddress();
  history.replaceState(kept(place), '');
  show('fit');
  if (place.selectedId !== null) picture.show(place, 'reveal');
};

const labelOf = (model: Model, id: string): string =>
  `${codeOf(model, id)} ${withTerms(model, model.rows.process.get(id)?.name ?? '')}`.trim();

/** The path from the whole model to the block drilled into, each a button except the last; empty for the whole model. */
const trailNodes = (
  model: Model,
  title: string,
  rootId: string | null,
  onDrill: (id: string | null) => void,
): Node[] => {
  if (rootId === null) return [];
  return [
    button(title, () => onDrill(null)),
    ...ancestorsOf(model, rootId).flatMap(({ id }) => [' / ', button(labelOf(model, id), () => onDrill(id))]),
    ' / ',
    element('b', { 'aria-current': 'true' }, labelOf(model, rootId)),
  ].map((each) => (typeof each === 'string' ? document.createTextNode(each) : each));
};

const begin = async (): Promise<void> => {
  const root = document.getElementById('page');
  const packed = document.getElementById('model')?.textContent;
  if (!root || packed == null) return;
  const apologise = (text: string): void =>
    root.replaceChildren(element('p', { class: 'problem', role: 'alert' }, text));
  if (!canUnpack()) return apologise(say(words.tooOld));
  try {
    const data = await unpacked(packed);
    setLocale(data.locale);
    start(data, root);
  } catch (error) {
    apologise(say(words.damaged));
    throw error;
  }
};

void begin();
