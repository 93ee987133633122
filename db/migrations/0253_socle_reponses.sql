-- Where answers to a message go; null: to whoever the installation sends from. Encrypted like the rest of it.
alter table socle.messages add column repondre_a bytea;
