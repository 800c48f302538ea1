import { useId, useRef, useState } from "react";
import { words } from "../words/words.ts";
import { Button } from "./button.tsx";

interface Props {
  readonly label: string;
  readonly text: string;
}

/** Something to take elsewhere: a link, a token. Without a clipboard it is chosen, to be copied by hand. */
export const CopyField = ({ label, text }: Props) => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setIsCopied(true);
    } catch {
      input.current?.select();
    }
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="with-button">
        <input
          id={id}
          ref={input}
          className="input secret"
          readOnly
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button icon={isCopied ? "tick" : "copy"} onPress={() => void copy()}>
          {isCopied ? words.common.copied : words.common.copy}
        </Button>
      </div>
      <span className="unseen" role="status">
        {isCopied ? words.common.copied : ""}
      </span>
    </div>
  );
};
