-- Messages hold a patient's phone and a link that opens their request: encrypted with a key that is not in the database.
-- This precedes the first release. SQL has no key to encrypt with: what waited in an outbox is let go.
delete from socle.messages;
alter table socle.messages
  drop column destinataire,
  drop column sujet,
  drop column corps,
  add column destinataire bytea not null,
  add column sujet bytea,
  add column corps bytea not null,
  -- What it is about: a request, an invitation. Erasing that erases its messages.
  add column objet uuid;
create index messages_de_l_objet on socle.messages (cpts_id, objet) where objet is not null;

-- What only served to deliver is not kept for ever.
grant delete on socle.messages, socle.idempotence, socle.evenements to maillage_app;
