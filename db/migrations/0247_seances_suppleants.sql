-- In which capacity each is convened: titulaire, suppléant of a seat, guest. One seat has one voice.
alter table seances.participants
  add column rang text not null default 'titulaire' check (rang in ('titulaire', 'suppleant', 'invite')),
  -- Those of one seat bear the same; null: their own.
  add column siege uuid,
  -- Whom a suppléant stands in for, as they were named then.
  add column titulaire text,
  add constraint un_suppleant_a_un_siege check (rang <> 'suppleant' or siege is not null),
  add constraint un_invite_est_entendu_sans_voix check (rang <> 'invite' or (voix is null and siege is null));
-- A guest who was not written to may be taken off the list.
grant delete on seances.participants to maillage_app;

-- Each statement of the quorum, with its hour: when it opens, then as often as people come and go.
create table seances.constats (
  cpts_id uuid not null,
  id uuid not null,
  seance_id uuid not null,
  quand text not null check (quand in ('ouverture', 'carence', 'en-seance')),
  le timestamptz not null,
  etat text not null check (etat in ('atteint', 'manque', 'sans-quorum', 'non-calcule')),
  -- As it was said then.
  explication text not null,
  par_nom text not null,
  primary key (cpts_id, id)
);
select socle.distribuer('seances.constats');
grant select, insert on seances.constats to maillage_app;
alter table seances.constats add foreign key (cpts_id, seance_id) references seances.seances (cpts_id, id);
create index constats_de_la_seance on seances.constats (cpts_id, seance_id, le);
create trigger constats_jamais_modifies before update or delete on seances.constats
  for each row execute function socle.refuser_la_modification();
