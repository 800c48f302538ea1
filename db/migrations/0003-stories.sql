-- Stories: written in revisions that never change, published by pointers, checked against the words, corrected in the open.

-- Pictures and documents --------------------------------------------------------------------------------------

alter table picture
  -- The point that stays in sight when it is cropped: parts of width and height.
  add column focus_x double precision check (focus_x between 0 and 1),
  add column focus_y double precision check (focus_y between 0 and 1),
  -- The same file brought in again is the same picture.
  add column sha256 text unique;

create table document (
  id text primary key,
  file_key text not null unique,
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null unique,
  title text not null,
  pages integer check (pages > 0),
  added_by text references staff,
  created_at timestamptz not null default now()
);

-- Stories -----------------------------------------------------------------------------------------------------

create table story (
  id text primary key,
  slug text not null unique,
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  -- Who answers for it, and is told when something under it changes.
  owner_id text references staff,
  draft_revision_id text,
  published_revision_id text,
  scheduled_revision_id text,
  scheduled_at timestamptz,
  scheduled_by text references staff,
  first_published_at timestamptz,
  -- When what stands there now went out.
  published_at timestamptz,
  withdrawn_reason text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((scheduled_revision_id is null) = (scheduled_at is null)),
  check (state = 'draft' or first_published_at is not null),
  check (state <> 'published' or published_revision_id is not null)
);
create index story_latest on story (first_published_at desc, id) where state = 'published';
create index story_due on story (scheduled_at) where scheduled_at is not null;

-- One immutable version. Only withholding by legal empties it, and leaves the row.
create table story_revision (
  id text primary key,
  story_id text not null references story,
  number integer not null check (number > 0),
  based_on_id text references story_revision,
  restored_from_id text references story_revision,
  -- The whole content (src/content/story-content.ts); null once withheld.
  content jsonb,
  headline text not null,
  language text not null,
  -- The plain text: for search, comparison and word counts.
  plain_text text not null,
  -- SHA-256 of the content as canonical JSON.
  content_sha256 text not null,
  note text not null default '',
  made_by text references staff,
  made_at timestamptz not null default now(),
  withheld_at timestamptz,
  unique (story_id, number)
);
alter table story
  add constraint story_draft_revision foreign key (draft_revision_id) references story_revision deferrable initially deferred,
  add constraint story_published_revision foreign key (published_revision_id) references story_revision deferrable initially deferred,
  add constraint story_scheduled_revision foreign key (scheduled_revision_id) references story_revision deferrable initially deferred;

-- What legal took away: a whole revision, or a span of a recording. The tombstone says who, when and why.
create table withholding (
  id text primary key,
  revision_id text references story_revision,
  recording_id text references recording,
  cut_id text references cut,
  start_units bigint,
  end_units bigint,
  reason text not null check (reason <> ''),
  withheld_by text not null references staff,
  withheld_at timestamptz not null default now(),
  check ((revision_id is null) <> (cut_id is null)),
  check ((cut_id is null) = (start_units is null) and (cut_id is null) = (end_units is null)),
  check (end_units > start_units)
);
create index withholding_cut on withholding (cut_id) where cut_id is not null;

-- A revision changes in one way only: its words are taken out, once a tombstone for it stands.
create function keep_revision() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.withheld_at is null and new.withheld_at is not null
    and new.content is null and new.headline = '' and new.plain_text = ''
    and (new.id, new.story_id, new.number, new.based_on_id, new.restored_from_id, new.language, new.content_sha256, new.made_by, new.made_at)
      is not distinct from
        (old.id, old.story_id, old.number, old.based_on_id, old.restored_from_id, old.language, old.content_sha256, old.made_by, old.made_at)
    and exists (select from withholding where revision_id = old.id)
  then
    return new;
  end if;
  raise exception 'story_revision is append-only' using errcode = 'restrict_violation';
end $$;
create trigger story_revision_append_only before update or delete on story_revision for each row execute function keep_revision();
create trigger story_revision_keep before truncate on story_revision for each statement execute function refuse_change();
create trigger withholding_append_only before update or delete on withholding for each row execute function refuse_change();
create trigger withholding_keep before truncate on withholding for each statement execute function refuse_change();

-- Each time that what readers see of a story changed: the public history.
create table publication (
  id bigint generated always as identity primary key,
  story_id text not null references story,
  -- Null: it was taken off.
  revision_id text references story_revision,
  at timestamptz not null,
  -- When a schedule meant it to be.
  due_at timestamptz,
  published_by text references staff,
  -- What changed, for readers.
  note text not null default ''
);
create index publication_story on publication (story_id, id);
create trigger publication_append_only before update or delete on publication for each row execute function refuse_change();
create trigger publication_keep before truncate on publication for each statement execute function refuse_change();

-- A named person's sign-off on one revision; a later revision does not have it.
create table approval (
  id text primary key,
  revision_id text not null references story_revision,
  kind text not null check (kind in ('editor', 'fact-checker', 'legal')),
  staff_id text not null references staff,
  note text not null default '',
  at timestamptz not null default now(),
  unique (revision_id, kind, staff_id)
);
create trigger approval_append_only before update or delete on approval for each row execute function refuse_change();
create trigger approval_keep before truncate on approval for each statement execute function refuse_change();

-- A gate that somebody let a revision through, and answers for.
create table gate_override (
  id text primary key,
  revision_id text not null references story_revision,
  gate text not null,
  -- The block, quotation or field that fails it.
  part text not null,
  -- What it fails by: failing by something else later, it is held back again.
  cause text not null,
  reason text not null check (reason <> ''),
  staff_id text not null references staff,
  at timestamptz not null default now(),
  unique (revision_id, gate, part, cause)
);
create trigger gate_override_append_only before update or delete on gate_override for each row execute function refuse_change();
create trigger gate_override_keep before truncate on gate_override for each statement execute function refuse_change();

-- Quotations --------------------------------------------------------------------------------------------------

-- How each quotation of a revision stands against the words. Made anew when the quotation, its transcript or its cut changes.
create table quotation_check (
  revision_id text not null references story_revision,
  quotation_id text not null,
  story_id text not null references story,
  block_id text not null,
  source text not null check (source in ('moment', 'document', 'link', 'none')),
  moment_id text references moment,
  recording_id text references recording,
  cut_id text references cut,
  transcript_version integer,
  speaker_id text references person,
  -- The quoted words, and what stands before and after them in the story.
  pieces text[] not null,
  prefix text not null default '',
  suffix text not null default '',
  first_word integer,
  last_word integer,
  start_milliseconds integer,
  end_milliseconds integer,
  -- Null for one that is sourced to a document or link.
  verdict text,
  findings jsonb not null default '[]',
  needs_approval text[] not null default '{}',
  score double precision,
  -- What an approval is given to: the pieces, the speaker named, the source, the words said and the findings.
  fingerprint text not null,
  checked_at timestamptz not null default now(),
  primary key (revision_id, quotation_id)
);
create index quotation_check_cut on quotation_check (cut_id) where cut_id is not null;
create index quotation_check_recording on quotation_check (recording_id) where recording_id is not null;
create index quotation_check_speaker on quotation_check (speaker_id) where speaker_id is not null;
create index quotation_check_story on quotation_check (story_id);

-- A named editor stands behind a deviation, or a checker behind a source. It holds for exactly what was seen.
create table quotation_approval (
  id text primary key,
  story_id text not null references story,
  quotation_id text not null,
  fingerprint text not null,
  kind text not null check (kind in ('deviation', 'source')),
  staff_id text not null references staff,
  note text not null default '',
  at timestamptz not null default now(),
  unique (story_id, quotation_id, fingerprint, kind, staff_id)
);
create trigger quotation_approval_append_only before update or delete on quotation_approval for each row execute function refuse_change();
create trigger quotation_approval_keep before truncate on quotation_approval for each statement execute function refuse_change();

-- What stories use ---------------------------------------------------------------------------------------------

-- What a revision that a pointer names (draft, scheduled, published) refers to. Derived from its content when it is saved.
create table story_use (
  revision_id text not null references story_revision,
  story_id text not null references story,
  -- The block (or field) that refers, and in what way.
  part text not null,
  manner text not null check (manner in ('excerpt', 'quotation', 'link', 'related', 'topic', 'contributor', 'speaker', 'picture', 'document')),
  position integer not null,
  moment_id text references moment,
  recording_id text references recording,
  to_story_id text references story,
  person_id text references person,
  topic_id text references topic,
  picture_id text references picture,
  document_id text references document,
  primary key (revision_id, part, manner, position)
);
create index story_use_story on story_use (story_id);
create index story_use_moment on story_use (moment_id) where moment_id is not null;
create index story_use_recording on story_use (recording_id) where recording_id is not null;
create index story_use_to_story on story_use (to_story_id) where to_story_id is not null;
create index story_use_person on story_use (person_id) where person_id is not null;
create index story_use_topic on story_use (topic_id) where topic_id is not null;

-- Addresses ----------------------------------------------------------------------------------------------------

-- Every path (with its query, where that is part of it) that was ever live. It answers for ever: the page, 301 or 410.
create table address (
  path text primary key check (path like '/%'),
  story_id text references story,
  recording_id text references recording,
  -- Where an imported address leads that is no work's.
  to_path text,
  first_live_at timestamptz not null default now(),
  check (num_nonnulls(story_id, recording_id, to_path) = 1)
);
create index address_story on address (story_id) where story_id is not null;
create index address_recording on address (recording_id) where recording_id is not null;
create function keep_address() returns trigger language plpgsql as $$
begin
  raise exception 'an address that was live is kept' using errcode = 'restrict_violation';
end $$;
create trigger address_keep before update or delete on address for each row execute function keep_address();
create trigger address_keep_all before truncate on address for each statement execute function keep_address();

insert into address (path, recording_id, first_live_at)
select '/' || kind || '/' || slug, id, published_at from recording where published_at is not null
on conflict do nothing;

-- Notices ------------------------------------------------------------------------------------------------------

create table notice (
  id text primary key,
  kind text not null check (kind in ('correction', 'clarification', 'update', 'editors-note', 'retraction')),
  story_id text references story,
  recording_id text references recording,
  -- The span of a recording that it is about; none: the whole.
  cut_id text references cut,
  start_units bigint,
  end_units bigint,
  -- Major: near the top. Minor: at the foot.
  weight text not null check (weight in ('major', 'minor')),
  -- What was wrong; a clarification may leave it out.
  was_wrong text not null default '',
  -- What is right: the note itself.
  text text not null check (text <> ''),
  language text not null default 'en',
  at timestamptz not null,
  made_by text references staff,
  approved_by text references staff,
  -- An imported one may lack the revision before.
  revision_before_id text references story_revision,
  revision_after_id text references story_revision,
  imported boolean not null default false,
  check (num_nonnulls(story_id, recording_id) = 1),
  check (cut_id is null or recording_id is not null),
  check ((cut_id is null) = (start_units is null) and (cut_id is null) = (end_units is null)),
  check (end_units > start_units),
  check (was_wrong <> '' or kind <> 'correction' or imported)
);
create index notice_latest on notice (at desc, id);
create index notice_story on notice (story_id) where story_id is not null;
create index notice_recording on notice (recording_id) where recording_id is not null;
create trigger notice_append_only before update or delete on notice for each row execute function refuse_change();
create trigger notice_keep before truncate on notice for each statement execute function refuse_change();

-- Alerts -------------------------------------------------------------------------------------------------------

-- What somebody of the newsroom must hear of: a quotation that no longer holds, a schedule that did not fire.
create table alert (
  id text primary key,
  -- Null: every editor.
  staff_id text references staff,
  kind text not null,
  story_id text references story,
  recording_id text references recording,
  text text not null,
  details jsonb not null default '{}',
  at timestamptz not null default now(),
  seen_at timestamptz,
  seen_by text references staff
);
create index alert_open on alert (at) where seen_at is null;

-- Search -------------------------------------------------------------------------------------------------------

-- Published stories' words. Derived: the trigger makes it from story and story_revision, in a restore too.
create table search.story (
  story_id text primary key,
  words tsvector not null
);
create index story_words on search.story using gin (words);

create function search.story_moved() returns trigger language plpgsql as $$
begin
  delete from search.story where story_id = new.id;
  if new.state = 'published' then
    insert into search.story (story_id, words)
    select new.id, search.work_words(language, headline, plain_text) from public.story_revision
    where id = new.published_revision_id and withheld_at is null;
  end if;
  return null;
end $$;
create function search.revision_kept() returns trigger language plpgsql as $$
begin
  delete from search.story where story_id in (select id from public.story where published_revision_id = new.id);
  if new.withheld_at is null then
    insert into search.story (story_id, words)
    select id, search.work_words(new.language, new.headline, new.plain_text) from public.story
    where published_revision_id = new.id and state = 'published';
  end if;
  return null;
end $$;
create trigger search_story after insert or update of state, published_revision_id on story
  for each row execute function search.story_moved();
-- A restore brings stories before their revisions.
create trigger search_revision after insert or update on story_revision
  for each row execute function search.revision_kept();
alter table story enable always trigger search_story;
alter table story_revision enable always trigger search_revision;
