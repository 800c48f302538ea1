import { type ReactNode, useEffect, useState } from "react";
import type { CallOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Choice } from "../components/choice.tsx";
import { FormProblem } from "../components/form-end.tsx";
import { useChange } from "../shell/ask.ts";
import { preview as said } from "../words/preview.ts";
import { PreviewFrame } from "./preview-frame.tsx";

type Asked = NonNullable<CallOf<Operations["previewSite"]>["body"]>;
type SiteChange = NonNullable<Asked["change"]>;

interface Props {
  /** The instant that it is looked at for, ISO 8601; now when not said. */
  readonly at?: string;
  /** What is not saved. */
  readonly change?: SiteChange;
  /** Told above the page. */
  readonly children?: ReactNode;
  /** Told beside it. */
  readonly aside?: ReactNode;
  readonly onClose: () => void;
}

const pages = ["front", "story", "film"] as const;

/** The site as it would be: at another time, or with what is not saved yet. */
export const SitePreview = ({ at, change, children, aside, onClose }: Props) => {
  const [page, setPage] = useState<(typeof pages)[number]>("front");
  const { mutate, data, error } = useChange("previewSite");
  useEffect(() => {
    mutate({
      body: { page, ...(at === undefined ? {} : { at }), ...(change === undefined ? {} : { change }) },
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- while it is looked at nothing else is typed
  }, [page]);
  return (
    <PreviewFrame
      url={data?.value.url ?? null}
      what={said.pages[page]}
      aside={aside}
      hasNight
      onClose={onClose}
      choices={
        change === undefined ? null : (
          <Choice
            label={said.page}
            isLabelUnseen
            value={page}
            options={pages.map((value) => ({ value, label: said.pages[value] }))}
            onChange={setPage}
          />
        )
      }
    >
      <FormProblem error={error} />
      {children}
    </PreviewFrame>
  );
};
