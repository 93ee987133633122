-- What a CPTS chose for the texts that are written from a model; a choice nobody made is not there.
create table documents.redactions (
  cpts_id uuid not null,
  modele text not null check (modele in ('statuts', 'reglement-interieur')),
  choix jsonb not null,
  ecrite_le timestamptz not null,
  ecrite_par_nom text not null,
  primary key (cpts_id, modele)
);
select socle.distribuer('documents.redactions');
grant select, insert, update on documents.redactions to maillage_app;

-- The document that each of these texts is.
alter table documents.documents add column modele text check (modele in ('statuts', 'reglement-interieur'));
create unique index un_modele_fait_un_document on documents.documents (cpts_id, modele) where modele is not null;
