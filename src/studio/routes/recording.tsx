import { getRouteApi } from "@tanstack/react-router";
import { Activity, useState } from "react";
import { Notice } from "../components/notice.tsx";
import { Segments } from "../components/segments.tsx";
import { Belongs } from "../recordings/belongs.tsx";
import { Chapters } from "../recordings/chapters.tsx";
import { Cuts } from "../recordings/cuts.tsx";
import { Credits } from "../recordings/credits.tsx";
import { FactsForm, type Recording as Facts } from "../recordings/facts-form.tsx";
import { IngestLine } from "../recordings/ingest-line.tsx";
import { Player } from "../recordings/player.tsx";
import { createPlayhead, type Playhead } from "../recordings/playhead.ts";
import { Poster } from "../recordings/poster.tsx";
import { RecordingTranslations } from "../recordings/recording-translations.tsx";
import { recordingViews } from "../recordings/recordings-search.ts";
import { Standing } from "../recordings/standing.tsx";
import { Uses } from "../recordings/uses.tsx";
import { WithholdWords } from "../recordings/withhold-words.tsx";
import { WordFiles } from "../recordings/word-files.tsx";
import { TakeWords, WordVersions } from "../recordings/word-versions.tsx";
import { CaptionsFindings } from "../recordings/transcript/captions-findings.tsx";
import { TranscriptEditor } from "../recordings/transcript/transcript-editor.tsx";
import { useRead } from "../shell/ask.ts";
import { Screen } from "../shell/screen.tsx";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { recordings as said } from "../words/recordings.ts";

const route = getRouteApi("/inside/recordings/$recordingId");

const looks = { draft: "", published: "good", withdrawn: "bad" } as const;

/** One recording: played, corrected, told of, published. */
export const Recording = () => {
  const { recordingId } = route.useParams();
  const read = useRead("readRecording", { params: { recordingId } });
  return (
    <Waiting read={read} lines={8}>
      {(recording) => <Loaded key={recordingId} recording={recording} etag={read.data?.etag ?? ""} />}
    </Waiting>
  );
};

interface Props {
  readonly recording: Facts;
  readonly etag: string;
}

const Loaded = ({ recording, etag }: Props) => {
  const [playhead] = useState(createPlayhead);
  const { kind, state } = recording;
  return (
    <Screen
      title={recording.title}
      intro={
        <>
          {said.kinds[kind]} <span className={`tag ${looks[state]}`}>{said.states[state]}</span>
        </>
      }
      actions={<Standing recording={recording} />}
    >
      <div className="recording-desk">
        <Media recording={recording} playhead={playhead} />
        <div className="stack">
          <Work recording={recording} etag={etag} playhead={playhead} />
        </div>
      </div>
    </Screen>
  );
};

/** Milliseconds between two looks while it is on its way in. */
const often = 1000;

const Media = ({ recording, playhead }: { readonly recording: Facts; readonly playhead: Playhead }) => {
  const params = { recordingId: recording.id };
  const read = useRead("readRecordingCut", { params }, { every: often * 3 });
  return (
    <div className="stack beside-words">
      <Waiting read={read}>
        {({ cut, ingests }) => (
          <>
            {cut?.isPlayable === true ? (
              <Player
                recordingId={recording.id}
                cutId={cut.id}
                title={recording.title}
                shape={cut.shape}
                posterId={cut.posterId}
                playhead={playhead}
              />
            ) : (
              <Notice>
                <p>{recording.state === "published" ? said.onlyWords : said.nothingToPlay}</p>
              </Notice>
            )}
            {ingests.length === 0 ? null : (
              <ul className="lines">
                {ingests.map((ingest) => (
                  <IngestLine key={ingest.cutId} ingest={ingest} />
                ))}
              </ul>
            )}
          </>
        )}
      </Waiting>
    </div>
  );
};

const Work = ({ recording, etag, playhead }: Props & { readonly playhead: Playhead }) => {
  const { view = "transcript" } = route.useSearch();
  const navigate = route.useNavigate();
  const hasBeen = { transcript: useEver(view === "transcript"), facts: useEver(view === "facts") };
  return (
    <>
      <Segments
        label={said.view}
        value={view}
        options={recordingViews.map((value) => ({ value, label: said.views[value] }))}
        onChange={(next) => void navigate({ search: { view: next }, replace: true })}
      />
      {/* What is typed there outlives a look at another view. */}
      {hasBeen.transcript ? (
        <Activity mode={view === "transcript" ? "visible" : "hidden"}>
          <TranscriptEditor
            recordingId={recording.id}
            playhead={playhead}
            mayBeCorrected={recording.state === "published"}
          />
          <CaptionsFindings recordingId={recording.id} playhead={playhead} />
        </Activity>
      ) : null}
      {hasBeen.facts ? (
        <Activity mode={view === "facts" ? "visible" : "hidden"}>
          <FactsForm recording={recording} etag={etag} />
          <Belongs recordingId={recording.id} />
          <RecordingTranslations recordingId={recording.id} kind={recording.kind} />
        </Activity>
      ) : null}
      {view === "people" ? (
        <>
          <Credits recordingId={recording.id} />
          <Chapters recordingId={recording.id} playhead={playhead} />
        </>
      ) : null}
      {view === "poster" ? <Poster recordingId={recording.id} playhead={playhead} /> : null}
      {view === "cuts" ? <Cuts recording={recording} /> : null}
      {view === "uses" ? (
        <Uses recordingId={recording.id} isPublished={recording.state === "published"} />
      ) : null}
      {view === "files" ? <Files recordingId={recording.id} playhead={playhead} /> : null}
    </>
  );
};

/** Whether it is so, or has been. */
const useEver = (isSo: boolean): boolean => {
  const [was, setWas] = useState(isSo);
  if (isSo && !was) setWas(true);
  return isSo || was;
};

interface FilesProps {
  readonly recordingId: string;
  readonly playhead: Playhead;
}

/** Words that come in and go out whole, and those that legal takes out. */
const Files = ({ recordingId, playhead }: FilesProps) => {
  const may = useMay();
  return (
    <>
      <TakeWords recordingId={recordingId} />
      <WordFiles recordingId={recordingId} />
      <WordVersions recordingId={recordingId} />
      {may("story.withhold") ? <WithholdWords recordingId={recordingId} playhead={playhead} /> : null}
    </>
  );
};
