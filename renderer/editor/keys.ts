/** Keys and gestures that are no actions of their own, for the list of all keys. In the notation of shortcuts. */
type KeyRow = { readonly does: string; readonly keys: readonly string[] };
export type KeySection = { readonly name: string; readonly rows: readonly KeyRow[] };

export const KEY_SECTIONS: readonly KeySection[] = [
  {
    name: 'Putting down blocks, on the canvas and in the outline',
    rows: [
      {
        does: 'Type another name for the selected block, or another label for the flow',
        keys: ['Any letter'],
      },
      { does: 'Take the name in, and type the next', keys: ['Enter'] },
      { does: 'Take the name in, and go a level deeper', keys: ['Tab'] },
      { does: 'Take the name in, and go a level out', keys: ['Shift+Tab'] },
      { does: 'Back to the name before, where nothing is typed', keys: ['Backspace'] },
      { does: 'Put in a list: indented, bulleted, numbered or in columns', keys: ['Mod+V'] },
      { does: 'End', keys: ['Escape'] },
    ],
  },
  {
    name: 'Moving about',
    rows: [
      { does: 'To the next block that way', keys: ['Arrows'] },
      { does: 'The same, and select it too', keys: ['Shift+Arrows'] },
      { does: 'To the first block, to the last', keys: ['Home', 'End'] },
      { does: 'To the block around; then select nothing', keys: ['Escape'] },
      { does: 'To the next part of the window, once nothing is selected', keys: ['Tab'] },
      { does: 'Fold or unfold a row of the outline', keys: ['ArrowLeft', 'ArrowRight'] },
      {
        does: 'Move a row out of its block, or into the one before',
        keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'],
      },
      { does: 'Unfold all rows beside this one', keys: ['*'] },
      { does: 'Select a row too, or not', keys: ['Space'] },
    ],
  },
  {
    name: 'With the mouse',
    rows: [
      { does: 'Drill down', keys: ['Double click'] },
      { does: 'Add a process', keys: ['Double click on the ground'] },
      { does: 'Select one more, or one less', keys: ['Shift+Click'] },
      { does: 'Select what a rectangle touches', keys: ['Shift+Drag'] },
      { does: 'Move a block; with the key, copy it', keys: ['Drag', 'Alt+Drag'] },
      { does: 'Draw a flow', keys: ['Drag a dot at the edge'] },
      { does: 'Move the picture', keys: ['Wheel', 'Space+Drag', 'Drag the ground'] },
      { does: 'Zoom at the pointer', keys: ['Mod+Wheel', 'Pinch'] },
    ],
  },
  {
    name: 'While presenting',
    rows: [
      { does: 'A level deeper, a level out', keys: ['ArrowDown', 'ArrowUp'] },
      { does: 'To the block before, to the next', keys: ['ArrowLeft', 'ArrowRight'] },
      { does: 'The whole picture a level deeper or out', keys: ['PageDown', 'PageUp'] },
      { does: 'End', keys: ['Escape'] },
    ],
  },
];
