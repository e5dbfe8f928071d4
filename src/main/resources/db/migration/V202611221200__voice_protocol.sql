-- Owner: voice. How the shop speaks is what its protocol says; what stays here are the words of its trade.

alter table voice_profile rename to voice_vocabulary;
alter table voice_vocabulary rename column profile to vocabulary; -- JSON: lists of words

-- The rows of all shops: the one who migrates is bound by row-level security, too.
alter table style_ignored no force row level security;
insert into style_ignored (account_id, mark, agent_id, at)
  select account_id, regexp_replace(mark, '^(banned|preferred)', 'words'), agent_id, at
  from style_ignored where mark ~ '^(banned|preferred)'
  on conflict do nothing;
delete from style_ignored where mark ~ '^(banned|preferred)';
alter table style_ignored force row level security;
