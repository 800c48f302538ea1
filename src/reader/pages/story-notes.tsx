import type { VNode } from "preact";
import type { NoteMark } from "../../content/inline-tree.ts";
import { Outward } from "../design/outward.tsx";
import { useSay } from "../design/say.tsx";

/** What the small numbers in the text lead to, each with the way back. */
export const Notes = ({ notes }: { notes: readonly NoteMark[] }): VNode | null =>
  notes.length === 0 ? null : (
    <section class="endnotes" aria-labelledby="notes">
      <h2 id="notes">{useSay().story.notes}</h2>
      <ol>
        {notes.map((note) => (
          <li key={note.id} id={`note-${note.id}`}>
            {note.url === undefined ? note.text : <Outward href={note.url}>{note.text}</Outward>}{" "}
            <a href={`#to-note-${note.id}`} aria-label={useSay().story.backToText}>
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
