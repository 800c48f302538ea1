import type { ComponentChildren, VNode } from "preact";
import type { Quotation } from "../../content/quotation.ts";
import type { QuotationView } from "../../newsroom/story/references.ts";
import type { BlockContext } from "./context.ts";
import { QuotationPanel } from "./quotation-panel.tsx";
import { markWords } from "../view/newsroom-words.ts";

const panelId = (id: string): string => `check-${id}`;

/** The small mark after a quotation: it opens what is known of the words. Nothing where there is nothing to say. */
export const quotationMark = (
  view: QuotationView | undefined,
  { ours, say }: Pick<BlockContext, "ours" | "say">,
): VNode | null =>
  view === undefined || view.mark === "" ? null : (
    <button
      type="button"
      class={view.source === "moment" ? "check-mark" : "check-mark sourced"}
      popovertarget={panelId(view.id)}
      {...ours}
      aria-label={say.quotation.about(markWords(say, view.mark))}
    />
  );

/** Words with a mark after them. It holds on to their last character: else a line could begin with the mark alone. */
export const wordsWithMark = (words: string, mark: VNode | null): ComponentChildren => {
  const [last = ""] = /.$/su.exec(words) ?? [];
  if (mark === null) return words;
  return (
    <>
      {words.slice(0, words.length - last.length)}
      <span class="held">
        {last}
        {mark}
      </span>
    </>
  );
};

/** What the marks of a block's quotations open. It opens and closes without script. */
export const quotationPanels = (
  quotations: readonly Quotation[] | undefined,
  context: BlockContext,
): (VNode | null)[] =>
  (quotations ?? []).map(({ id }) => {
    const view = context.references.quotations.get(id);
    return view === undefined || view.mark === "" ? null : (
      <QuotationPanel
        key={id}
        id={panelId(id)}
        view={view}
        context={context}
        player={view.moment === null ? null : context.playerOf(view.moment)}
      />
    );
  });
