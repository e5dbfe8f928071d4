-- Owner: protocol. How far a conversation is with an angry customer (R45), and by which way customers say whether they
-- agree (R44).

alter table protocol_run add column conduct jsonb; -- dev.mostrador.protocol.run.Conduct; null: calm
alter table protocol_run add column heard jsonb;   -- dev.mostrador.protocol.run.Heard; null: nothing to judge

alter table protocol_event add column way text not null default '' -- of an agreement
  check (way in ('', 'link', 'mail', 'chat', 'agent', 'program'));
update protocol_event set way = case when agent_id is null then 'link' else 'agent' end
  where what in ('agreed', 'refused');
