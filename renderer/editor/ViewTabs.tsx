/** The views of a model. One is on screen; the arrow keys move between them. */
import { Tab, TabList } from 'react-aria-components';
import { VIEWS, type ViewName } from '../state/session.ts';

const WORDS: Record<ViewName, string> = {
  canvas: 'Canvas',
  matrix: 'Matrix',
  discussion: 'Discussion',
};

export const ViewTabs = () => (
  <TabList className="view-tabs" aria-label="Views">
    {VIEWS.map((view) => (
      <Tab key={view} id={view} className="view-tab">
        {WORDS[view]}
      </Tab>
    ))}
  </TabList>
);
