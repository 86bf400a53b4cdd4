/** Why a request of a dialog failed, read out at once. */
export const Problem = ({ text }: { text: string | undefined }) => (
  <p className="field-problem" role="alert" hidden={text === undefined}>
    {text}
  </p>
);
