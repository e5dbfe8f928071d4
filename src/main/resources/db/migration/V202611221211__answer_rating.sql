-- Owner: answer. How customers rated the matters in which a prepared answer was sent.
alter table answer_use add column rating smallint, add column rated_in uuid; -- which question's answer it is
