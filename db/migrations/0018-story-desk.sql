-- How work on a story stands among colleagues: beside its revisions, never in them. Readers see nothing of it.
alter table story
  -- What is out or withdrawn follows from the state; the stage is of what is not.
  add column stage text not null default 'draft'
    check (stage in ('pitch', 'draft', 'edit', 'check', 'legal', 'ready')),
  -- What the story is to be about, in a line, for colleagues.
  add column pitch text not null default '',
  add column due_on date,
  -- Whom it waits for: a person, or whoever has a role; and what for.
  add column waiting_staff_id text references staff,
  add column waiting_role text,
  add column waiting_why text not null default '',
  -- One more with each change of these: a change names the one that it was made from.
  add column desk_version integer not null default 0,
  add constraint story_waiting_one check (num_nonnulls(waiting_staff_id, waiting_role) <= 1),
  add constraint story_waiting_why check (waiting_why = '' or num_nonnulls(waiting_staff_id, waiting_role) = 1);
create index story_stage on story (stage) where state = 'draft';
create index story_waiting_staff on story (waiting_staff_id) where waiting_staff_id is not null;
create index story_waiting_role on story (waiting_role) where waiting_role is not null;

-- What colleagues say about a story, a block or words of it: kept for ever. What a thread is about is never changed.
create table comment_thread (
  id text primary key,
  story_id text not null references story,
  -- The revision that was before whoever began it.
  revision_id text references story_revision,
  -- Null: about the story as a whole.
  block_id text,
  -- The words that it is about, as they stood; empty: the whole block.
  quoted text not null default '',
  made_by text not null references staff,
  made_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by text references staff,
  check ((resolved_at is null) = (resolved_by is null)),
  check (quoted = '' or block_id is not null)
);
create index comment_thread_story on comment_thread (story_id, made_at, id);

create table story_comment (
  id text primary key,
  thread_id text not null references comment_thread,
  text text not null check (text <> ''),
  made_by text not null references staff,
  made_at timestamptz not null
);
create index story_comment_thread on story_comment (thread_id, made_at, id);

create table comment_mention (
  comment_id text not null references story_comment,
  staff_id text not null references staff,
  primary key (comment_id, staff_id)
);

create trigger story_comment_append_only before update or delete on story_comment
  for each row execute function refuse_change();
create trigger story_comment_keep before truncate on story_comment
  for each statement execute function refuse_change();
create trigger comment_mention_append_only before update or delete on comment_mention
  for each row execute function refuse_change();
create trigger comment_mention_keep before truncate on comment_mention
  for each statement execute function refuse_change();
create trigger comment_thread_keep before truncate on comment_thread
  for each statement execute function refuse_change();
create trigger comment_thread_no_delete before delete on comment_thread
  for each row execute function refuse_change();
create function keep_thread() returns trigger language plpgsql as $$
begin
  if (new.id, new.story_id, new.revision_id, new.block_id, new.quoted, new.made_by, new.made_at)
    is distinct from
    (old.id, old.story_id, old.revision_id, old.block_id, old.quoted, old.made_by, old.made_at) then
    raise exception 'what a thread of comments is about does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger comment_thread_kept before update on comment_thread for each row execute function keep_thread();
