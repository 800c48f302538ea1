import { useEffect, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import type { ArchiveHit, ArchivePage } from "../newsroom.ts";
import { PlayClip } from "../trim/play-clip.tsx";
import { useDesk } from "../view/context.ts";
import { words } from "../words.ts";
import { Take, type Taken } from "./take.tsx";

const say = words.archive;

interface Props {
  readonly onInsert: (as: "excerpt" | "quotation", taken: Taken) => void;
}

/** Milliseconds without a key before it is searched. */
const pause = 250;

/** The spoken words of the archive, beside the page. */
export const ArchivePanel = ({ onInsert }: Props) => {
  const { newsroom } = useDesk();
  const [typed, setTyped] = useState("");
  const [page, setPage] = useState<(ArchivePage & { readonly of: string }) | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [chosen, setChosen] = useState<ArchiveHit | null>(null);
  const asked = useRef<AbortController | null>(null);

  const search = async (query: string, after: string | null): Promise<void> => {
    asked.current?.abort();
    const { signal } = (asked.current = new AbortController());
    try {
      const found = await newsroom.searchArchive(query, after, signal);
      if (signal.aborted) return;
      setFailed(false);
      setPage((before) =>
        after === null || before === null
          ? { ...found, of: query }
          : { ...found, of: query, hits: [...before.hits, ...found.hits] },
      );
    } catch {
      if (!signal.aborted) setFailed(true);
    }
  };

  useEffect(() => {
    if (typed.trim() === "") return undefined;
    const timer = setTimeout(() => void search(typed, null), pause);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- it is searched when other words are typed
  }, [typed]);

  if (chosen !== null) return <Take hit={chosen} onBack={() => setChosen(null)} onInsert={onInsert} />;
  return (
    <div className="story-archive">
      <Field
        label={say.search}
        placeholder={say.hint}
        type="search"
        value={typed}
        onChange={setTyped}
        autoFocus
      />
      <div role="status" className="hint">
        {hasFailed
          ? say.failed
          : page === null || typed.trim() === ""
            ? ""
            : page.hits.length === 0
              ? say.none
              : say.found(page.total.count, page.total.exact)}
        {page?.corrections.map((one) => (
          <p key={one.typed}>{say.instead(one.typed, one.used)}</p>
        ))}
      </div>
      <ul className="story-hits">
        {(typed.trim() === "" ? [] : (page?.hits ?? [])).map((hit) => (
          <Hit key={`${hit.cutId} ${hit.sentence}`} hit={hit} onSelect={() => setChosen(hit)} />
        ))}
      </ul>
      {page?.next === null || page === null || typed.trim() === "" ? null : (
        <Button onPress={() => void search(page.of, page.next)}>{say.more}</Button>
      )}
    </div>
  );
};

const Hit = ({ hit, onSelect }: { readonly hit: ArchiveHit; readonly onSelect: () => void }) => {
  const { start, end, cutId, work } = hit;
  return (
    <li className="story-hit">
      <p>
        <Marked hit={hit} />
      </p>
      <p className="hint">
        {hit.speaker.name ?? say.unknownSpeaker} · {work.title}
        {start === null ? "" : ` · ${clock(start)}`}
        {work.state === "published" ? null : (
          <>
            {" "}
            <span className="tag">{say.states[work.state]}</span>
          </>
        )}
      </p>
      <div className="story-hit-actions">
        {start === null || end === null ? null : <PlayClip cutId={cutId} start={start} end={end} />}
        <Button onPress={onSelect}>{say.select}</Button>
      </div>
    </li>
  );
};

const Marked = ({ hit: { text, marks } }: { readonly hit: ArchiveHit }) => {
  const parts: { readonly text: string; readonly isFound: boolean; readonly at: number }[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(
      { text: text.slice(at, start), isFound: false, at },
      { text: text.slice(start, end), isFound: true, at: start },
    );
    at = end;
  }
  parts.push({ text: text.slice(at), isFound: false, at });
  return parts.map((part) =>
    part.isFound ? (
      <mark key={`${part.at} found`}>{part.text}</mark>
    ) : (
      <span key={`${part.at} other`}>{part.text}</span>
    ),
  );
};

/** 1:02:03 of milliseconds. */
const clock = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (number: number): string => String(number).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
};
