-- Fact-check -------------------------------------------------------------------------------------------------------

-- A named person has held one statement of a story (a quotation, an excerpt, a figure, a link) against its source. It holds
-- for exactly what was seen, on whatever revision that stands. Taken back, it stays as what was.
create table claim_tick (
  id text primary key,
  story_id text not null references story,
  revision_id text not null references story_revision,
  claim text not null,
  fingerprint text not null,
  staff_id text not null references staff,
  note text not null default '',
  at timestamptz not null default now(),
  taken_back_at timestamptz,
  taken_back_by text references staff
);
create unique index claim_tick_standing on claim_tick (story_id, claim, fingerprint) where taken_back_at is null;

create function refuse_change_of_tick() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.taken_back_at is null
    and (to_jsonb(new) - 'taken_back_at' - 'taken_back_by') = (to_jsonb(old) - 'taken_back_at' - 'taken_back_by') then
    return new;
  end if;
  raise exception 'claim_tick is append-only' using errcode = 'restrict_violation';
end $$;
create trigger claim_tick_append_only before update or delete on claim_tick for each row execute function refuse_change_of_tick();
create trigger claim_tick_keep before truncate on claim_tick for each statement execute function refuse_change();
