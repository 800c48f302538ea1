-- Shows: they can be taken off, and stand in menus.

-- Taken off, its page and its feed say that it is gone, and why. It keeps its address, and can come back.
alter table show
  add column withdrawn_at timestamptz,
  -- Shown to readers who ask for its address.
  add column withdrawn_reason text not null default '',
  add constraint show_withdrawn_check
    check (withdrawn_at is null or (published_at is not null and withdrawn_reason <> ''));

alter table menu_entry
  add column show_id text references show,
  drop constraint menu_entry_check,
  drop constraint menu_entry_check1,
  add constraint menu_entry_one_target check (
    num_nonnulls(section, recording_id, story_id, topic_id, person_id, series_id, show_id, policy_id, url) <= 1),
  add constraint menu_entry_named check (label <> '' or
    num_nonnulls(section, recording_id, story_id, topic_id, person_id, series_id, show_id, policy_id) = 1);
