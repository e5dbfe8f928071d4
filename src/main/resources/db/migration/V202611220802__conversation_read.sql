-- Owner: conversation. Some channels tell that the customer has seen a message.
alter table message drop constraint message_delivery_check;
alter table message add constraint message_delivery_check
  check (delivery in ('queued', 'sending', 'sent', 'failed', 'read'));
-- How soon people were answered: read back from the newest conversation.
create index conversation_created on conversation (account_id, created_at desc);
