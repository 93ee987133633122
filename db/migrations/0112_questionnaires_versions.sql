-- Questions that a CPTS copies from a protocol it signed. A version never changes: another one replaces it.
create schema questionnaires;
grant usage on schema questionnaires to maillage_app, maillage_jobs;

create table questionnaires.versions (
  cpts_id uuid not null,
  id uuid not null,
  filiere text not null check (filiere in ('entorse-cheville', 'lombalgie-aigue')),
  numero smallint not null check (numero > 0),
  -- The signed document: how it is called, and its date.
  reference text not null,
  document_le date not null,
  -- [{ "id": "q1", "texte": "…", "ecarte": "oui" | "non" | null }]: the answer that rules the person out, if one does.
  questions jsonb not null check (jsonb_typeof(questions) = 'array' and jsonb_array_length(questions) > 0),
  -- What the document says to do of those it rules out.
  sinon text,
  publiee_le timestamptz not null,
  publiee_par_nom text not null,
  retiree_le timestamptz,
  primary key (cpts_id, id),
  constraint un_numero_designe_une_seule_version unique (cpts_id, filiere, numero)
);
select socle.distribuer('questionnaires.versions');
grant select, insert, update on questionnaires.versions to maillage_app;
create unique index une_filiere_n_a_qu_un_questionnaire_en_vigueur on questionnaires.versions (cpts_id, filiere)
  where retiree_le is null;

create view questionnaires.public_en_vigueur with (security_invoker = true) as
  select cpts_id, id, filiere from questionnaires.versions where retiree_le is null;
grant select on questionnaires.public_en_vigueur to maillage_app;
