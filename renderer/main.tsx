import './ui/foundation.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { closeDocument, openDocument } from './state/document.ts';
import { onRoute } from './state/route.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');
// They are beside the page: a canvas that is painted before they are there would show its codes a moment later.
for (const font of document.fonts) void font.load();
// Asked for before the page draws anything, so that the engine reads the model meanwhile.
onRoute((file) => void (file === null ? closeDocument() : openDocument(file)));
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
