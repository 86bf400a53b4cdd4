/**
 * Keeps an error in one part of the window from taking down the rest. React can only catch it in a class component.
 * Unsaved text in the part is not lost: its fields commit when they unmount.
 */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { say } from '../../../shared/words/messages.ts';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { BrokenPart } from './BrokenPart.tsx';
import { faultOf } from './fault.ts';
import type { PartName } from './part-name.ts';
import { words } from './words.ts';

type PartBoundaryProps = {
  part: PartName;
  children: ReactNode;
  /** The part is tried again as soon as one of these changes. */
  resetOn?: readonly unknown[];
  /** For a dialog: closes it. The message then takes its place. */
  onClose?: () => void;
};

type Broken = { readonly error: unknown; readonly components: string };
type PartBoundaryState = { readonly broken: Broken | null };

export class PartBoundary extends Component<PartBoundaryProps, PartBoundaryState> {
  override state: PartBoundaryState = { broken: null };

  static getDerivedStateFromError(error: unknown): PartBoundaryState {
    return { broken: { error, components: '' } };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ broken: { error, components: componentStack ?? '' } });
    void window.strata?.desktop.logFault(faultOf(this.props.part, error));
  }

  override componentDidUpdate({ resetOn: before = [] }: PartBoundaryProps): void {
    const { resetOn = [] } = this.props;
    if (this.state.broken && resetOn.some((value, i) => !Object.is(value, before[i]))) this.#tryAgain();
  }

  #tryAgain = (): void => this.setState({ broken: null });

  #close = (): void => {
    this.props.onClose?.();
    this.#tryAgain();
  };

  override render(): ReactNode {
    const { broken } = this.state;
    const { part, children, onClose } = this.props;
    if (!broken) return children;
    const message = <BrokenPart part={part} {...broken} onTryAgain={this.#tryAgain} />;
    return onClose ? (
      <Dialog title={say(words.somethingWrong)} onClose={this.#close}>
        {message}
      </Dialog>
    ) : (
      message
    );
  }
}
