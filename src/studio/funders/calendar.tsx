import type { CSSProperties } from "react";
import { Button as Pressable } from "react-aria-components/Button";
import { Button, IconButton } from "../components/button.tsx";
import { Empty } from "../components/placeholders.tsx";
import { useSession } from "../shell/session.tsx";
import { funders } from "../words/funders.ts";
import { type Credit, daysOf, whereOf } from "./credit.ts";
import { todayIn } from "../shell/day.ts";
import { monthStarts, placeOfDay, type YearBar, yearBars } from "./year-calendar.ts";

const said = funders.calendar;

interface Props {
  readonly credits: readonly Credit[];
  readonly year: number;
  readonly onYear: (year: number) => void;
  /** Left out: they can only be looked at. */
  readonly onOpen?: (credit: Credit) => void;
}

const monthNames = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2026, month, 15)).toLocaleDateString("en-GB", { month: "short", timeZone: "UTC" }),
);

/** A year of acknowledgements: a row for each funder, a bar for each; on a phone the same as a list. */
export const Calendar = ({ credits, year, onYear, onOpen }: Props) => {
  const { newsroom } = useSession();
  const today = todayIn(newsroom.zone);
  const here = Number(today.slice(0, 4));
  const rows = [...Map.groupBy(credits, ({ funder }) => funder.slug).values()]
    .map((some) => ({ funder: some[0]?.funder, bars: yearBars(some, year) }))
    .filter(({ bars }) => bars.length > 0)
    .toSorted((one, other) => (one.funder?.name ?? "").localeCompare(other.funder?.name ?? ""));
  const now = placeOfDay(today, year);
  return (
    <section className="card" aria-label={said.year(year)}>
      <header>
        <h2>{year}</h2>
        <div className="row">
          <IconButton label={said.before} icon="before" onPress={() => onYear(year - 1)} />
          <Button isDisabled={year === here} onPress={() => onYear(here)}>
            {said.thisYear}
          </Button>
          <IconButton label={said.after} icon="after" onPress={() => onYear(year + 1)} />
        </div>
      </header>
      {rows.length === 0 ? (
        <Empty title={said.none}>
          <p>{said.noneHint}</p>
        </Empty>
      ) : (
        <div className="year">
          <div className="year-months" aria-hidden="true">
            {monthStarts(year).map((start, month) => (
              <span key={monthNames[month]} style={placed(start)}>
                {monthNames[month]}
              </span>
            ))}
          </div>
          <ul className="year-rows">
            {rows.map(({ funder, bars }) => (
              <li key={funder?.slug}>
                <strong>{funder?.name}</strong>
                <ul className="year-track">
                  {now === null ? null : <li className="year-now" style={placed(now)} aria-hidden="true" />}
                  {bars.map((bar) => (
                    <Bar
                      key={bar.item.id}
                      bar={bar}
                      isNow={isOn(bar.item, today)}
                      {...(onOpen ? { onOpen } : {})}
                    />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
};

const isOn = ({ firstDay, lastDay }: Credit, day: string): boolean =>
  firstDay <= day && (lastDay === null || day <= lastDay);

const placed = (start: number): CSSProperties => ({ "--start": `${start * 100}%` }) as CSSProperties;

interface BarProps {
  readonly bar: YearBar<Credit>;
  readonly isNow: boolean;
  readonly onOpen?: (credit: Credit) => void;
}

const Bar = ({ bar, isNow, onOpen }: BarProps) => {
  const { item, start, width, lane, isFromBefore, isGoingOn } = bar;
  const style = {
    "--start": `${start * 100}%`,
    "--width": `${width * 100}%`,
    "--lane": lane,
  } as CSSProperties;
  const words = (
    <>
      <span>{item.wording}</span>
      <span className="soft small">
        {whereOf(item)} · {daysOf(item)}
      </span>
    </>
  );
  const label = said.bar(item.wording, whereOf(item), daysOf(item));
  const facts = {
    className: "year-bar",
    ...(isNow ? { "data-now": true } : {}),
    ...(isFromBefore ? { "data-from-before": true } : {}),
    ...(isGoingOn ? { "data-going-on": true } : {}),
  };
  return (
    <li style={style} className="year-lane" title={label}>
      {onOpen === undefined ? (
        <div {...facts}>{words}</div>
      ) : (
        <Pressable {...facts} onPress={() => onOpen(item)}>
          {words}
        </Pressable>
      )}
    </li>
  );
};
