import type { Pages } from "../shell/pages.ts";
import { words } from "../words/words.ts";
import { Button } from "./button.tsx";

/** The end of a list that has more than it shows. */
export const More = ({ of }: { readonly of: Pages<unknown> }) =>
  of.hasMore ? (
    <div>
      <Button isPending={of.isFetchingMore} onPress={of.more}>
        {words.common.more}
      </Button>
    </div>
  ) : null;
