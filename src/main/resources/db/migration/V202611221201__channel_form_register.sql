-- Owner: channel. How a form addresses a customer is what the shop's protocol says.

alter table contact_form drop column register;
