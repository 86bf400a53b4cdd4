/** While Space is held, a drag pans the canvas wherever it starts, on a block too, and moves no block. */
import { useEffect } from 'react';
import './space-pan.css';

export const useSpacePan = (): void =>
  useEffect(() => {
    const { classList } = document.body;
    const letGo = () => classList.remove('hand');
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== 'Space' || !isOnGround(event.target)) return;
      event.preventDefault();
      classList.add('hand');
    };
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.code === 'Space') letGo();
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('keyup', onKeyUp);
    // If another window gets the focus, this one never hears that the key was released.
    window.addEventListener('blur', letGo);
    return () => {
      letGo();
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keyup', onKeyUp);
      window.removeEventListener('blur', letGo);
    };
  }, []);

/** Whether Space pans: not if the focus is in a control, which uses the key itself. */
const isOnGround = (target: EventTarget | null): boolean =>
  target === document.body ||
  (target instanceof Element && target.closest('.canvas-ground') !== null && !target.matches(CONTROLS));

const CONTROLS = 'button, input, textarea, select, [role=button]';
