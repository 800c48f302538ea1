-- Whoever follows the outbox is told the event itself, so that it need not ask for it: a look of its own costs a round trip.
-- A notification holds less than 8000 bytes (PostgreSQL, "NOTIFY"); of a longer event the number alone is told.
create or replace function announce_outbox() returns trigger language plpgsql as $$
declare
  told text := to_json(new)::text;
begin
  perform pg_notify('outbox', case when octet_length(told) < 7900 then told else new.id::text end);
  return null;
end $$;
