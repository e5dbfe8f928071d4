-- Owner: conversation. From a message to what it was claimed under: taken back, its request may come again.
create index message_source_message on message_source (account_id, message_id);
