-- Owner: conversation. A question to somebody else (a supplier, the courier) about a customer's matter: a conversation
-- of its own with that person, which belongs to another and stands in no list.
alter table conversation
  add column parent_id uuid,
  add foreign key (account_id, parent_id) references conversation (account_id, id);
create index conversation_parent on conversation (account_id, parent_id) where parent_id is not null;

create or replace function tally_keys(c conversation) returns text[] language sql immutable as $$
  select case when c.parent_id is not null then '{}' else array_remove(array[
    'state:' || c.state,
    case when c.state = 'open' and c.assignee_id is null then 'unassigned' end,
    case when c.state = 'open' and c.assignee_id is not null then 'assignee:' || c.assignee_id end,
    case when c.state = 'open' and c.team_id is not null then 'team:' || c.team_id end], null) end
$$;
