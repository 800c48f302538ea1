-- The newsroom's foundation: who works here, what is kept, what happened.
-- Ids are 12 characters of Crockford's base 32. Instants are timestamptz. Media time is milliseconds where people and
-- captions measured it (words, cues), and whole units of the cut's rate where exactness matters (moments, segments).

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- Who works here -----------------------------------------------------------------------------------------------

create table role (
  name text primary key,
  description text not null
);

create table staff (
  id text primary key,
  handle text not null unique check (handle ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
  name text not null,
  email text unique,
  role text not null references role,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  staff_id text references staff,
  via text not null,
  action text not null,
  subject text not null,
  subject_id text not null,
  before jsonb,
  after jsonb
);
create index audit_subject on audit (subject, subject_id, id);
create trigger audit_append_only before update or delete on audit for each row execute function refuse_change();
create trigger audit_keep before truncate on audit for each statement execute function refuse_change();

-- What changed, for whoever follows: written in the same transaction as the change.
create table outbox (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  event text not null,
  keys text[] not null,
  payload jsonb not null default '{}'
);
create function announce_outbox() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', new.id::text);
  return null;
end $$;
create trigger outbox_announce after insert on outbox for each row execute function announce_outbox();

create table setting (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);

-- Pictures, people, subjects, money -----------------------------------------------------------------------------

create table picture (
  id text primary key,
  file_key text not null unique,
  media_type text not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  alt text not null default '',
  credit text not null default '',
  thumbhash text,
  created_at timestamptz not null default now()
);

create table person (
  id text primary key,
  slug text not null unique,
  name text not null,
  sort_name text not null,
  role text not null default '',
  biography text not null default '',
  picture_id text references picture,
  created_at timestamptz not null default now()
);

create table topic (
  id text primary key,
  slug text not null unique,
  name text not null,
  summary text not null default '',
  parent_id text references topic,
  position integer not null default 0
);

create table series (
  id text primary key,
  slug text not null unique,
  title text not null,
  summary text not null default ''
);

create table funder (
  id text primary key,
  slug text not null unique,
  name text not null,
  url text,
  mark_picture_id text references picture
);

-- Recordings ----------------------------------------------------------------------------------------------------

create table recording (
  id text primary key,
  kind text not null check (kind in ('film', 'interview', 'episode')),
  slug text not null,
  title text not null check (title <> ''),
  summary text not null default '',
  language text not null default 'en',
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  broadcast_on date,
  recorded_on date,
  published_at timestamptz,
  -- From the cut when it has media; as told when it has none.
  running_milliseconds bigint check (running_milliseconds >= 0),
  -- An interview belongs to the film it was made for.
  made_for_id text references recording,
  series_id text references series,
  season integer,
  episode_number integer,
  rights_note text not null default '',
  -- The last day on which the whole recording may be streamed, and its excerpts; null: no end.
  rights_last_day date,
  excerpt_rights_last_day date,
  -- Where to watch what we do not stream.
  watch_url text,
  watch_label text,
  poster_picture_id text references picture,
  -- What must be said beside it, e.g. that the voices are synthesised.
  production_note text not null default '',
  sources jsonb not null default '[]',
  current_cut_id text,
  -- Numbers of sentences and words are never used again, in whatever version or cut.
  next_sentence integer not null default 1,
  next_turn integer not null default 1,
  next_word integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (kind, slug)
);
create index recording_latest on recording (kind, state, broadcast_on desc, id);
create index recording_made_for on recording (made_for_id) where made_for_id is not null;

create table recording_topic (
  recording_id text not null references recording on delete cascade,
  topic_id text not null references topic,
  position integer not null default 0,
  primary key (recording_id, topic_id)
);
create index recording_topic_topic on recording_topic (topic_id);

create table credit (
  id text primary key,
  recording_id text not null references recording on delete cascade,
  person_id text not null references person,
  role text not null,
  position integer not null default 0,
  unique (recording_id, person_id, role)
);
create index credit_person on credit (person_id);

create table funding_credit (
  id text primary key,
  funder_id text not null references funder,
  scope text not null check (scope in ('site', 'series', 'recording')),
  series_id text references series,
  recording_id text references recording on delete cascade,
  wording text not null,
  first_day date not null,
  last_day date,
  position integer not null default 0,
  check ((scope = 'series') = (series_id is not null)),
  check ((scope = 'recording') = (recording_id is not null))
);

-- One version of a recording's media on its own timeline. Without a master its rate is 1000/1: milliseconds.
create table cut (
  id text primary key,
  recording_id text not null references recording on delete cascade,
  label text not null default 'First cut',
  state text not null default 'waiting' check (state in ('waiting', 'working', 'ready', 'failed')),
  problem text,
  master_key text,
  master_name text,
  master_bytes bigint,
  master_sha256 text,
  rate_numerator integer not null default 1000 check (rate_numerator > 0),
  rate_denominator integer not null default 1 check (rate_denominator > 0),
  length_units bigint,
  width integer,
  height integer,
  -- LUFS of the master, before it was brought to -16.
  loudness double precision,
  probe jsonb,
  peaks_key text,
  storyboard jsonb,
  poster_picture_id text references picture,
  made_by text references staff,
  created_at timestamptz not null default now(),
  ready_at timestamptz
);
create index cut_recording on cut (recording_id);
-- Deferrable, because a cut refers to its recording too: a backup is restored table by table.
alter table recording add constraint recording_current_cut foreign key (current_cut_id) references cut deferrable;

-- A streamable encoding of a cut: one fragmented MP4, with the exact index of its segments as parallel arrays.
create table rendition (
  id text primary key,
  cut_id text not null references cut on delete cascade,
  kind text not null check (kind in ('video', 'sound', 'description')),
  name text not null,
  file_key text not null,
  file_bytes bigint not null,
  codecs text not null,
  width integer,
  height integer,
  average_bandwidth integer not null,
  peak_bandwidth integer not null,
  language text,
  label text,
  timescale integer not null,
  init_bytes integer not null,
  segment_starts bigint[] not null,
  segment_durations integer[] not null,
  segment_offsets bigint[] not null,
  segment_bytes integer[] not null,
  unique (cut_id, name)
);

create table caption_track (
  id text primary key,
  cut_id text not null references cut on delete cascade,
  kind text not null check (kind in ('captions', 'subtitles', 'descriptions')),
  language text not null,
  label text not null,
  version integer not null,
  cues jsonb not null,
  source_format text not null,
  made_by text references staff,
  made_at timestamptz not null default now(),
  unique (cut_id, kind, language, version)
);

create table chapter (
  id text primary key,
  cut_id text not null references cut on delete cascade,
  start_units bigint not null check (start_units >= 0),
  title text not null,
  unique (cut_id, start_units)
);

-- How far each step of bringing in a file has come; a killed step is taken up again from here.
create table ingest_step (
  cut_id text not null references cut on delete cascade,
  step text not null,
  state text not null default 'waiting' check (state in ('waiting', 'working', 'done', 'failed')),
  progress double precision not null default 0,
  speed double precision,
  seconds_left double precision,
  problem text,
  result jsonb,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (cut_id, step)
);

-- Words ---------------------------------------------------------------------------------------------------------

create table transcript (
  cut_id text not null references cut on delete cascade,
  version integer not null check (version > 0),
  language text not null,
  origin text not null check (origin in ('captions', 'recogniser', 'text', 'correction')),
  note text not null default '',
  made_by text references staff,
  made_at timestamptz not null default now(),
  primary key (cut_id, version)
);

-- A sentence as it stood from one version until another. The current ones have no until_version.
-- Words are parallel arrays; times are milliseconds on the cut's timeline, null where none is known.
create table sentence (
  id bigint generated always as identity primary key,
  cut_id text not null references cut on delete cascade,
  recording_id text not null references recording on delete cascade,
  -- Its address in the recording, for ever.
  number integer not null,
  from_version integer not null,
  until_version integer,
  -- Order in the transcript; a sentence put between two others takes a value between theirs.
  place double precision not null,
  turn integer not null,
  speaker_id text references person,
  -- The speaker as written, where no person is known.
  speaker_name text,
  language text not null,
  start_milliseconds integer,
  end_milliseconds integer,
  text text not null,
  word_numbers integer[] not null,
  word_texts text[] not null,
  word_starts integer[] not null,
  word_ends integer[] not null,
  -- Bits: 1 checked by a person, 2 recogniser unsure, 4 time is a guess.
  word_flags smallint[] not null,
  check (until_version is null or until_version > from_version),
  check (cardinality(word_numbers) = cardinality(word_texts) and cardinality(word_texts) = cardinality(word_starts)
     and cardinality(word_starts) = cardinality(word_ends) and cardinality(word_ends) = cardinality(word_flags))
);
create unique index sentence_current on sentence (cut_id, number) where until_version is null;
create index sentence_order on sentence (cut_id, place) where until_version is null;
create index sentence_history on sentence (cut_id, from_version, until_version);

-- The same words in two recordings (a film and an interview made for it), found by alignment.
create table shared_passage (
  id text primary key,
  cut_id text not null references cut on delete cascade,
  first_sentence integer not null,
  last_sentence integer not null,
  start_milliseconds integer not null,
  end_milliseconds integer not null,
  other_cut_id text not null references cut on delete cascade,
  other_first_sentence integer not null,
  other_last_sentence integer not null,
  other_start_milliseconds integer not null,
  other_end_milliseconds integer not null,
  words integer not null
);
create index shared_passage_cut on shared_passage (cut_id, start_milliseconds);
create index shared_passage_other on shared_passage (other_cut_id, other_start_milliseconds);

-- A span of a cut, [start, end) in units of its rate, and the words it covers. Its id is made of cut and span.
create table moment (
  id text primary key,
  cut_id text not null references cut,
  recording_id text not null references recording,
  start_units bigint not null check (start_units >= 0),
  end_units bigint not null,
  rate_numerator integer not null,
  rate_denominator integer not null,
  first_word integer,
  last_word integer,
  text text not null default '',
  -- Where the same words stand in a later cut, and what an editor must look at.
  anchored_moment_id text references moment,
  flag text,
  made_by text references staff,
  made_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by text references staff,
  withdrawn_reason text,
  check (end_units > start_units)
);
create index moment_cut on moment (cut_id, start_units);
create index moment_recording on moment (recording_id);
