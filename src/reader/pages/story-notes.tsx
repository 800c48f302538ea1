import type { VNode } from "preact";
import type { NoteMark } from "../../content/inline-tree.ts";
import { Outward } from "../design/outward.tsx";

/** What the small numbers in the text lead to, each with the way back. */
export const Notes = ({ notes }: { notes: readonly NoteMark[] }): VNode | null =>
  notes.length === 0 ? null : (
    <section class="endnotes" aria-labelledby="notes">
      <h2 id="notes">Notes and sources</h2>
      <ol>
        {notes.map((note) => (
          <li key={note.id} id={`note-${note.id}`}>
            {note.url === undefined ? note.text : <Outward href={note.url}>{note.text}</Outward>}{" "}
            <a href={`#to-note-${note.id}`} aria-label="Back to the text">
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
