-- Owner: voice. How the shop speaks, and what its people do not want to be told again.

create table voice_profile (
  account_id  integer primary key references account,
  profile     text not null             -- JSON: registers by channel, lists of words
);

create table style_ignored (
  account_id  integer not null references account,
  mark        text not null,            -- a rule, or a rule and words: 'capitals:no'
  agent_id    uuid not null,            -- who said so
  at          timestamptz not null,
  primary key (account_id, mark)
);

call guard_by_account('voice_profile', 'style_ignored');
