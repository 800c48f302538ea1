import { useState } from "react";
import { Button } from "../components/button.tsx";
import { DialogForm } from "../components/change-this.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { addresses as said } from "../words/addresses.ts";

/** An address of an older system is given to a work or page, for good. */
export const AddAddress = ({ onClose }: { readonly onClose: () => void }) => {
  const [path, setPath] = useState("");
  const [to, setTo] = useState("");
  const add = useChange("addAddress", {
    changes: ["listAddresses"],
    onDone: ({ value }) => {
      say(said.added(value.path));
      onClose();
    },
  });
  return (
    <Dialog title={said.add} isOpen onClose={onClose}>
      <DialogForm
        pointers={["/path", "/to"]}
        error={add.error}
        isPending={add.isPending}
        onClose={onClose}
        action={said.add}
        isDisabled={path.trim() === "" || to.trim() === ""}
        onSubmit={() => {
          add.mutate({ body: { path, to } });
        }}
      >
        <Field
          label={said.path}
          hint={said.pathHint}
          value={path}
          onChange={setPath}
          autoComplete="off"
          spellCheck="false"
          autoFocus
          isRequired
          wrong={wrongWith(add.error, "/path")}
        />
        <Field
          label={said.to}
          hint={said.toHint}
          value={to}
          onChange={setTo}
          autoComplete="off"
          spellCheck="false"
          isRequired
          wrong={wrongWith(add.error, "/to")}
        />
        <FindWork onFound={setTo} />
        <p className="soft small">{said.forEver}</p>
      </DialogForm>
    </Dialog>
  );
};

const FindWork = ({ onFound }: { readonly onFound: (path: string) => void }) => {
  const [typed, setTyped] = useState("");
  const isWanted = typed.trim() !== "";
  const query = { words: typed.trim(), limit: 5 };
  const found = useRead("listWorks", { query }, { isWanted, keepsPrevious: true }).data?.value.items;
  return (
    <div className="stack near">
      <Field label={said.work} type="search" value={typed} onChange={setTyped} autoComplete="off" />
      {isWanted ? (
        <div className="row">
          {found?.map(({ id, kind, slug, title }) => (
            <Button
              key={id}
              onPress={() => {
                onFound(`${kind}/${slug}`);
                setTyped("");
              }}
            >
              {title}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
};
