-- What a person asked, and how it was answered, names them and sometimes their ailment: encrypted with a key that is not
-- in the database. This precedes the first release. SQL has no key to encrypt with: what was written before is let go.
alter table protection_des_donnees.demandes
  drop column motif,
  add column motif bytea,
  -- How the request came in; null for those noted before it was asked.
  add column voie text check (voie in ('courrier', 'courriel', 'telephone', 'guichet'));

-- What was asked long enough ago is let go, once the CPTS says how long.
grant delete on protection_des_donnees.demandes to maillage_app;
