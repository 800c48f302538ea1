-- What every search asks first is answered by an index alone, however many works there are: which cuts may be searched, and
-- the language that most of the archive is in. Recordings are also found by the cut that plays.
create index recording_current_cut on public.recording (current_cut_id)
  include (id, kind, slug, state, language, published_at, broadcast_on, recorded_on, created_at)
  where current_cut_id is not null;

create index recording_language on public.recording (language) where state = 'published';

-- The latest of a kind are the first of an index, not what comes first of all of them when they are put in order.
create index recording_by_day on public.recording
  (kind, coalesce(broadcast_on, recorded_on, (created_at at time zone 'UTC')::date) desc, id desc) where state = 'published';
