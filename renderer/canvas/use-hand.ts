/** The hand: while Space is held, a drag moves the picture wherever it begins, on a block too, which stays in its place. */
import { useEffect } from 'react';
import './hand.css';

export const useHand = (): void =>
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
    // Its release is not heard in another window.
    window.addEventListener('blur', letGo);
    return () => {
      letGo();
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keyup', onKeyUp);
      window.removeEventListener('blur', letGo);
    };
  }, []);

/** Whatever else Space does, it does to a control that has the focus. */
const isOnGround = (target: EventTarget | null): boolean =>
  target === document.body ||
  (target instanceof Element && target.closest('.canvas-ground') !== null && !target.matches(CONTROLS));

const CONTROLS = 'button, input, textarea, select, [role=button]';
