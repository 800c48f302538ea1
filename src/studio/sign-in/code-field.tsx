import { useEffect, useRef, useState } from "react";
import { Field } from "../components/field.tsx";
import { words } from "../words/words.ts";

const said = words.signIn;

interface Props {
  readonly code: string;
  readonly onChange: (code: string) => void;
  readonly wrong: string | null;
}

/** Six digits, or, when the phone is lost, one of the codes that were kept. */
export const CodeField = ({ code, onChange, wrong }: Props) => {
  const [isRecovery, setIsRecovery] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
  }, [isRecovery]);
  return (
    <div className="stack near">
      <Field
        key={isRecovery ? "recovery" : "app"}
        className="code"
        label={isRecovery ? said.recovery : said.code}
        hint={isRecovery ? said.recoveryHint : said.codeHint}
        value={code}
        onChange={onChange}
        inputRef={input}
        autoComplete="one-time-code"
        {...(isRecovery ? {} : { inputMode: "numeric" as const })}
        isRequired
        wrong={wrong}
      />
      <div>
        <button
          type="button"
          className="plain-link small"
          onClick={() => {
            onChange("");
            setIsRecovery(!isRecovery);
          }}
        >
          {isRecovery ? said.useApp : said.useRecovery}
        </button>
      </div>
    </div>
  );
};
