import { type ComponentChildren, createContext, type VNode } from "preact";
import { useContext } from "preact/hooks";
import { routes } from "../routes.ts";
import { atPage } from "../view/document.ts";

/** Where a page's documents are: those of a preview are shown to whoever has its link alone. */
export const DocumentAddress = createContext((id: string): string => routes.document.to({ id }));

/** Opens a document at one of its pages (from 1), in a tab of its own. */
export const DocumentLink = (props: {
  id: string;
  page: number | null | undefined;
  children: ComponentChildren;
}): VNode => {
  const address = useContext(DocumentAddress);
  return (
    <a href={atPage(address(props.id), props.page)} target="_blank" rel="noopener">
      {props.children}
    </a>
  );
};
