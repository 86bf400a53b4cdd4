/** The ground all screens stand on: fonts, tokens, base styles. Imported once, by main.tsx, before any component. */
import './fonts.css';
import './tokens.css';
import './base.css';
import './forced-colours.css';
import { adoptPalettes } from './palette-variables.ts';

/**
 * React Aria adds a style element unless an element of this id is there. The content security policy forbids such
 * elements, so its one rule stands in base.css, and this mark keeps it from trying.
 */
const mark = document.createElement('meta');
mark.id = 'react-aria-pressable-style';
document.head.append(mark);

adoptPalettes(document);
