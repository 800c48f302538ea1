import type { VNode } from "preact";
import type { MomentReference } from "../../newsroom/story/references.ts";
import { NoticeLine, StretchNotice } from "../pages/notice.tsx";
import type { BlockContext } from "./context.ts";

/** Under what plays: what the newsroom has to say on it, in full where it is met first, and then in a line. */
export const noticesUnder = (moment: MomentReference, context: BlockContext): VNode | null => {
  const notices = context.noticesOn(moment.id);
  return notices.length === 0 ? null : (
    <div class="notices" {...context.ours}>
      {notices.map((notice) =>
        context.isFirst(notice) ? (
          <StretchNotice key={notice.id} notice={notice} />
        ) : (
          <NoticeLine key={notice.id} notice={notice} href={context.noticeAt(notice)} />
        ),
      )}
    </div>
  );
};
