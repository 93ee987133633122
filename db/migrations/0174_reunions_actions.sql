-- What somebody does before a day, as a meeting decided it.
create table reunions.actions (
  cpts_id uuid not null,
  id uuid not null,
  reunion_id uuid not null,
  texte text not null,
  personne_id uuid not null,
  echeance date not null,
  etat text not null default 'a-faire' check (etat in ('a-faire', 'faite', 'abandonnee')),
  -- What the person last said, and when: "pas encore" is an answer too.
  repondu_le timestamptz,
  envoyee_le timestamptz,
  relance_le timestamptz,
  cree_le timestamptz not null,
  primary key (cpts_id, id)
);
select socle.distribuer('reunions.actions');
grant select, insert, update on reunions.actions to maillage_app;
alter table reunions.actions add foreign key (cpts_id, reunion_id) references reunions.reunions (cpts_id, id);
alter table reunions.actions add foreign key (cpts_id, personne_id) references reunions.personnes (cpts_id, id);
create index actions_de_la_reunion on reunions.actions (cpts_id, reunion_id);
create index actions_a_faire on reunions.actions (cpts_id, echeance) where etat = 'a-faire';
