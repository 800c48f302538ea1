import { useState } from "react";
import { Button } from "../components/button.tsx";
import { CopyField } from "../components/copy-field.tsx";
import { Confirm, Dialog } from "../components/dialog.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useSayInstant } from "../shell/instant.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { words } from "../words/words.ts";
import { NewToken } from "./new-token.tsx";

const said = words.account.tokens;

/** Programs that act in one's name. */
export const OwnTokens = () => {
  const tokens = useRead("listTokens");
  const [isMaking, setIsMaking] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const sayInstant = useSayInstant();
  const end = useChange("endToken", {
    changes: ["listTokens"],
    onDone: () => {
      setLeaving(null);
      say(said.revoked);
    },
  });
  return (
    <Section
      title={said.title}
      detail={said.detail}
      actions={<Button onPress={() => setIsMaking(true)}>{said.add}</Button>}
    >
      <Waiting read={tokens} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{said.none}</p>
          ) : (
            <ul className="lines">
              {items.map((token) => (
                <li key={token.id}>
                  <div className="what">
                    <strong>{token.name}</strong>
                    <p>
                      {said.facts(
                        sayInstant(token.createdAt),
                        token.usedAt === null ? null : sayInstant(token.usedAt),
                        sayInstant(token.expiresAt),
                      )}
                    </p>
                    <p>{token.scopes.map((scope) => words.permissions[scope]).join(" · ")}</p>
                  </div>
                  <Button aria-label={said.revokeTitle(token.name)} onPress={() => setLeaving(token)}>
                    {said.revoke}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Waiting>
      {isMaking ? (
        <NewToken
          onClose={() => setIsMaking(false)}
          onMade={(token) => {
            setIsMaking(false);
            setMade(token);
          }}
        />
      ) : null}
      <Dialog title={said.madeTitle} isOpen={made !== null} onClose={() => setMade(null)} isStaying>
        <p>{said.once}</p>
        <CopyField label={said.madeTitle} text={made ?? ""} />
        <div className="actions">
          <Button look="primary" onPress={() => setMade(null)}>
            {said.kept}
          </Button>
        </div>
      </Dialog>
      <Confirm
        title={said.revokeTitle(leaving?.name ?? "")}
        action={said.revoke}
        isOpen={leaving !== null}
        isPending={end.isPending}
        onClose={() => setLeaving(null)}
        onConfirm={() => {
          if (leaving !== null)
            end.mutate({ params: { tokenId: leaving.id } }, { onError: (error) => say(sentenceOf(error)) });
        }}
      >
        <p>{said.revokeDetail}</p>
      </Confirm>
    </Section>
  );
};
