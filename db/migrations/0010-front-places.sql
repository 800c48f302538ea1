-- What editors put on the front page, and for how long. Rows are kept: what stood there on any day can be told.
create table front_place (
  id text primary key,
  shelf text not null check (shelf in ('lead', 'films', 'stories', 'podcasts', 'interviews')),
  -- From 1: before what the rule would show. Two at one position: the one that was placed later is the first.
  position integer not null check (position between 1 and 12),
  recording_id text references recording,
  story_id text references story,
  show_id text references show,
  check (num_nonnulls(recording_id, story_id, show_id) = 1),
  -- [first_at, last_at); null: until it is cleared.
  first_at timestamptz not null,
  last_at timestamptz,
  check (last_at is null or last_at > first_at),
  placed_at timestamptz not null,
  placed_by text references staff,
  cleared_at timestamptz,
  cleared_by text references staff
);
create index front_place_standing on front_place (first_at) where cleared_at is null;

-- A place is only ever cleared, and once.
create function keep_front_place() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.cleared_at is null and new.cleared_at is not null
    and (new.id, new.shelf, new.position, new.recording_id, new.story_id, new.show_id, new.first_at, new.last_at, new.placed_at, new.placed_by)
      is not distinct from
      (old.id, old.shelf, old.position, old.recording_id, old.story_id, old.show_id, old.first_at, old.last_at, old.placed_at, old.placed_by)
  then
    return new;
  end if;
  raise exception 'what stood on the front page is kept' using errcode = 'restrict_violation';
end $$;
create trigger front_place_keep before update or delete on front_place for each row execute function keep_front_place();
create trigger front_place_keep_all before truncate on front_place for each statement execute function refuse_change();
