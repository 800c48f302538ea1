import { useState } from "react";
import { Arrange } from "../components/arrange.tsx";
import { Button, IconButton } from "../components/button.tsx";
import { classes } from "../components/class-name.ts";
import { FormProblem } from "../components/form-end.tsx";
import { say } from "../components/toast.tsx";
import { SitePreview } from "../preview/site-preview.tsx";
import { useChange } from "../shell/ask.ts";
import { Failure } from "../shell/failure.ts";
import { useMay } from "../shell/session.tsx";
import { desk } from "../words/desk.ts";
import { preview } from "../words/preview.ts";
import { site } from "../words/site.ts";
import { draftOf, type DraftEntry, entriesOf, entryAt, type Menu } from "./menu-draft.ts";
import { MenuEntryForm } from "./menu-entry-form.tsx";

const said = site.menus;

interface Props {
  readonly menu: Menu;
  readonly etag: string;
}

/** What an entry is called in lists. */
const nameOf = ({ label, to }: DraftEntry): string => label || to || "…";

/** One menu, put in order and saved as a whole. */
export const MenuEditor = ({ menu, etag }: Props) => {
  const mayEdit = useMay()("menu.edit");
  const [draft, setDraft] = useState<readonly DraftEntry[] | null>(menu.entries && draftOf(menu));
  const [isPreviewed, setIsPreviewed] = useState(false);
  const [open, setOpen] = useState<DraftEntry | "new" | null>(null);
  const change = useChange("replaceMenu", {
    changes: ["listMenus", "readMenu"],
    onDone: () => say(said.saved),
  });
  const put = (entries: ReturnType<typeof entriesOf> | null): void =>
    change.mutate({ params: { menu: menu.name }, body: { entries }, ifMatch: etag });
  const entries = draft ?? [];
  const isChanged = JSON.stringify(draft) !== JSON.stringify(menu.entries && draftOf(menu));
  const wrong = wrongEntry(change.error, entries);
  if (draft === null)
    return (
      <div className="stack near">
        <p className="soft">{said.byRule}</p>
        {mayEdit ? (
          <div>
            <Button onPress={() => setDraft([])}>{said.begin}</Button>
          </div>
        ) : null}
      </div>
    );
  return (
    <div className="stack">
      <p className="soft small">{mayEdit ? desk.arrangeHint : desk.readOnly}</p>
      <Arrange
        label={said.names[menu.name]}
        items={entries}
        idOf={({ id }) => id}
        nameOf={nameOf}
        empty={<p className="soft">{said.empty}</p>}
        {...(mayEdit
          ? {
              onOrder: (ids: readonly string[]) =>
                setDraft(ids.flatMap((id) => entries.filter((entry) => entry.id === id))),
            }
          : {})}
      >
        {(entry) => (
          <>
            <span className={classes("what", entry.isUnder && "under")}>
              <strong>{nameOf(entry)}</strong>{" "}
              <span className="soft small">{entry.label === "" ? "" : (entry.to ?? said.heading)}</span>
              {wrong?.id === entry.id ? <span className="wrong-line">{wrong.detail}</span> : null}
            </span>
            {mayEdit ? (
              <span className="row tight">
                <Button look="quiet" onPress={() => setOpen(entry)} aria-label={said.edit(nameOf(entry))}>
                  {site.menus.change}
                </Button>
                <IconButton
                  label={said.remove(nameOf(entry))}
                  icon="close"
                  onPress={() => setDraft(entries.filter(({ id }) => id !== entry.id))}
                />
              </span>
            ) : null}
          </>
        )}
      </Arrange>
      {mayEdit ? (
        <div className="row apart">
          <Button icon="add" onPress={() => setOpen("new")}>
            {said.add}
          </Button>
          <span className="row">
            {menu.entries === null ? null : (
              <Button look="quiet" onPress={() => put(null)}>
                {said.rule}
              </Button>
            )}
            <Button isDisabled={!isChanged} onPress={() => setIsPreviewed(true)}>
              {preview.make}
            </Button>
            <Button
              look="primary"
              isDisabled={!isChanged}
              isPending={change.isPending}
              onPress={() => put(entriesOf(entries))}
            >
              {said.save}
            </Button>
          </span>
        </div>
      ) : null}
      <FormProblem error={wrong === null ? change.error : null} />
      {isPreviewed ? (
        <SitePreview
          change={{ of: "menu", name: menu.name, entries: entriesOf(entries) }}
          onClose={() => setIsPreviewed(false)}
        >
          <p className="soft">{preview.unsaved}</p>
        </SitePreview>
      ) : null}
      {open === null ? null : (
        <MenuEntryForm
          entry={open === "new" ? null : open}
          canHold={menu.name === "foot"}
          onClose={() => setOpen(null)}
          onDone={(entry) => {
            setOpen(null);
            setDraft(
              open === "new"
                ? [...entries, entry]
                : entries.map((one) => (one.id === entry.id ? entry : one)),
            );
          }}
        />
      )}
    </div>
  );
};

const wrongEntry = (
  error: unknown,
  draft: readonly DraftEntry[],
): { readonly id: string; readonly detail: string } | null => {
  if (!(error instanceof Failure)) return null;
  for (const { pointer, detail } of error.problem.errors) {
    const id = entryAt(draft, pointer);
    if (id !== null) return { id, detail };
  }
  return null;
};
