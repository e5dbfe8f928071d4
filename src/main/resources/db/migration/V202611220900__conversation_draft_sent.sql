-- Owner: conversation. The page that a draft was sent from: a late "keep this" of that page must not bring the text
-- back. The row stays, empty, until the next draft.
alter table draft add column sent_by text;

-- Whether a file stands within the text is read from the text when it is sent.
alter table draft_file drop column inline, drop column content_id;
