import { Empty } from "../components/placeholders.tsx";
import { Screen } from "../shell/screen.tsx";
import { useSession } from "../shell/session.tsx";
import { greetingAt } from "../today/greeting.ts";
import { words } from "../words/words.ts";

const said = words.today;

/** What waits for whoever is here. */
export const Today = () => {
  const { staff, newsroom } = useSession();
  return (
    <Screen title={said.greeting[greetingAt(new Date(), newsroom.zone)](staff.name)} isNarrow>
      <section className="card">
        <Empty title={said.nothing.title}>
          <p>{said.nothing.detail}</p>
        </Empty>
      </section>
    </Screen>
  );
};
