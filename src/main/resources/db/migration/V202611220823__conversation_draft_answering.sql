-- Owner: conversation. Which one message an agent's draft answers; null: what was said last. Read through the
-- conversation, so that one that has gone meanwhile is none.
alter table draft add column answering uuid;
