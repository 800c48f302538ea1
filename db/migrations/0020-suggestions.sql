-- Where comments are about words that stand more than once in a block, what stands before them tells which.
alter table comment_thread add column before_quoted text not null default '';

-- Other words that a colleague proposes for some words of a block, or that a block be taken away: kept for ever, as proposed.
create table suggestion (
  id text primary key,
  story_id text not null references story,
  -- The revision that was before whoever proposed it.
  revision_id text references story_revision,
  block_id text not null,
  -- The words that it would change, as they stood; of a whole block: how it began, for people to know it by.
  quoted text not null,
  before_quoted text not null default '',
  -- Null: the whole block goes. Empty: these words go.
  proposed text,
  why text not null default '',
  made_by text not null references staff,
  made_at timestamptz not null,
  check (proposed is null or (quoted <> '' and proposed <> quoted))
);
create index suggestion_story on suggestion (story_id, made_at, id);

-- What became of it; the last stands. "opened": it was decided, and is open again.
create table suggestion_decision (
  id text primary key,
  suggestion_id text not null references suggestion,
  decision text not null check (decision in ('accepted', 'declined', 'withdrawn', 'opened')),
  why text not null default '',
  made_by text not null references staff,
  made_at timestamptz not null
);
create index suggestion_decision_of on suggestion_decision (suggestion_id, made_at, id);

create trigger suggestion_append_only before update or delete on suggestion
  for each row execute function refuse_change();
create trigger suggestion_keep before truncate on suggestion
  for each statement execute function refuse_change();
create trigger suggestion_decision_append_only before update or delete on suggestion_decision
  for each row execute function refuse_change();
create trigger suggestion_decision_keep before truncate on suggestion_decision
  for each statement execute function refuse_change();

create or replace function keep_thread() returns trigger language plpgsql as $$
begin
  if (new.id, new.story_id, new.revision_id, new.block_id, new.quoted, new.before_quoted, new.made_by, new.made_at)
    is distinct from
    (old.id, old.story_id, old.revision_id, old.block_id, old.quoted, old.before_quoted, old.made_by, old.made_at) then
    raise exception 'what a thread of comments is about does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
