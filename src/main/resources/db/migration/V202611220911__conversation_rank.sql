-- Owner: conversation. What goes first: a moment that is worked out once and does not move with the clock, so that
-- waiting alone brings everybody to the front (docs/adr/0014-order-of-the-queue.md) and pages follow from a key.
alter table conversation add column rank_at timestamptz not null default now();
update conversation set rank_at = last_activity_at + interval '7 days' where state = 'open';
create index conversation_rank on conversation (account_id, rank_at, id) where state = 'open';
create index conversation_rank_assignee on conversation (account_id, assignee_id, rank_at, id) where state = 'open' and assignee_id is not null;
create index conversation_rank_unassigned on conversation (account_id, rank_at, id) where state = 'open' and assignee_id is null;
create index conversation_rank_team on conversation (account_id, team_id, rank_at, id) where state = 'open' and team_id is not null;
