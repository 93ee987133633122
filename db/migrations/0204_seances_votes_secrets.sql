-- Secret votes of a session: opened for who is in the room, counted by `scrutins`, then decided by the statutes of the body.
create table seances.scrutins (
  cpts_id uuid not null,
  -- That of the secret vote itself.
  id uuid not null,
  seance_id uuid not null,
  point_id uuid,
  question text not null,
  -- Kind of decision of a question; null: people are elected.
  genre text,
  ouvert_le timestamptz not null,
  compte_le timestamptz,
  -- What came of an election, or that the vote was dropped; a question has its line in votes.
  resultat text,
  -- Names of those who were elected.
  elus text[] not null default '{}',
  -- Those who were elected were given their seat.
  mandats_le timestamptz,
  primary key (cpts_id, id),
  constraint un_resultat_suit_le_compte check (resultat is null or compte_le is not null)
);
select socle.distribuer('seances.scrutins');
grant select, insert on seances.scrutins to maillage_app;
grant update (compte_le, resultat, elus, mandats_le) on seances.scrutins to maillage_app;
alter table seances.scrutins add foreign key (cpts_id, seance_id) references seances.seances (cpts_id, id);
create index scrutins_de_la_seance on seances.scrutins (cpts_id, seance_id, ouvert_le);

alter table seances.votes add column scrutin_id uuid;
alter table seances.votes add foreign key (cpts_id, scrutin_id) references seances.scrutins (cpts_id, id);
create unique index un_scrutin_fait_un_vote on seances.votes (cpts_id, scrutin_id) where scrutin_id is not null;
