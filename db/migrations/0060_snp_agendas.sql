-- Agendas stay where they are: feeds that are read, so that busy time closes slots.

-- A slot its professional's agenda takes: it keeps its place, and is neither proposed nor booked.
alter table snp.creneaux drop constraint creneaux_etat_check;
alter table snp.creneaux add constraint creneaux_etat_check check (etat in ('libre', 'reserve', 'ferme', 'occupe'));

-- A feed of a professional. Of what it holds, only when they are busy: no title, no person.
create table snp.agendas (
  cpts_id uuid not null,
  id uuid not null,
  professionnel_id uuid not null,
  nom text not null,
  -- Whoever has the address reads the whole agenda: encrypted with a key that is not in the database.
  adresse bytea not null,
  ajoute_le timestamptz not null,
  ajoute_par_nom text not null,
  -- Last good state, and until when it says what is busy.
  lu_le timestamptz,
  lu_jusqu_a timestamptz,
  occupe tstzmultirange not null default '{}',
  evenements integer not null default 0,
  illisibles integer not null default 0,
  fuseaux_inconnus integer not null default 0,
  -- What the server asked to be given back (RFC 9110, 13.1).
  etag text,
  modifie_le text,
  -- Last attempt; how many failed in a row, and why the last one did.
  essaye_le timestamptz,
  prochaine_le timestamptz not null,
  echecs smallint not null default 0,
  echec text,
  primary key (cpts_id, id)
);
select socle.distribuer('snp.agendas');
grant select, insert, update, delete on snp.agendas to maillage_app;
alter table snp.agendas add foreign key (cpts_id, professionnel_id) references snp.offrants (cpts_id, professionnel_id);
create index agendas_du_professionnel on snp.agendas (cpts_id, professionnel_id);
create index agendas_a_lire on snp.agendas (cpts_id, prochaine_le);
