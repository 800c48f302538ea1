-- How far in the outbox a feed's hub (WebSub) was told of changes: one row, once a hub was set.
create table hub_position (
  only_one boolean primary key default true check (only_one),
  outbox_id bigint not null
);
