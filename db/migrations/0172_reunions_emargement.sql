-- Who was there: one signature for each person, whoever asks for it, however many times.
create table reunions.signatures (
  cpts_id uuid not null,
  reunion_id uuid not null,
  personne_id uuid not null,
  moyen text not null check (moyen in ('code', 'papier')),
  presence text not null check (presence in ('sur-place', 'distance')),
  arrivee timestamptz not null,
  depart timestamptz,
  signe_le timestamptz not null,
  constraint une_personne_signe_une_fois primary key (cpts_id, reunion_id, personne_id),
  constraint on_part_apres_etre_arrive check (depart is null or depart >= arrivee)
);
select socle.distribuer('reunions.signatures');
grant select, insert, update, delete on reunions.signatures to maillage_app;
alter table reunions.signatures add foreign key (cpts_id, reunion_id) references reunions.reunions (cpts_id, id);
alter table reunions.signatures add foreign key (cpts_id, personne_id) references reunions.personnes (cpts_id, id);

-- What somebody changed of another's signature: before, after, by whom, why.
create table reunions.corrections (
  cpts_id uuid not null,
  id uuid not null,
  reunion_id uuid not null,
  personne_id uuid not null,
  avant text,
  apres text,
  par_nom text not null,
  le timestamptz not null,
  primary key (cpts_id, id)
);
select socle.distribuer('reunions.corrections');
grant select, insert on reunions.corrections to maillage_app;
alter table reunions.corrections add foreign key (cpts_id, reunion_id) references reunions.reunions (cpts_id, id);
create index corrections_de_la_reunion on reunions.corrections (cpts_id, reunion_id);
create trigger corrections_jamais_modifiees before update or delete on reunions.corrections
  for each row execute function socle.refuser_la_modification();

-- The sheet as it was frozen, then each reversal of it: the last one counts, all of them stay.
create table reunions.feuilles (
  cpts_id uuid not null,
  reunion_id uuid not null,
  numero integer not null check (numero > 0),
  -- Exactly what was hashed.
  contenu text not null,
  empreinte text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  -- Why a frozen sheet was reversed; null for the first one.
  motif text,
  par_nom text not null,
  figee_le timestamptz not null,
  constraint une_feuille_se_fige_une_fois primary key (cpts_id, reunion_id, numero),
  constraint une_contre_passation_dit_pourquoi check ((numero = 1) = (motif is null))
);
select socle.distribuer('reunions.feuilles');
grant select, insert on reunions.feuilles to maillage_app;
alter table reunions.feuilles add foreign key (cpts_id, reunion_id) references reunions.reunions (cpts_id, id);
create trigger feuilles_jamais_modifiees before update or delete on reunions.feuilles
  for each row execute function socle.refuser_la_modification();

-- A frozen sheet is what it was: signing waits for the freezing of its meeting (the use case locks it), then is refused.
create function reunions.refuser_une_feuille_figee() returns trigger language plpgsql as $$
begin
  if exists (select from reunions.reunions r
             where r.cpts_id = new.cpts_id and r.id = new.reunion_id and r.etat = 'figee') then
    raise exception 'une feuille figée ne change plus' using errcode = 'check_violation',
      constraint = 'une_feuille_figee_ne_change_plus';
  end if;
  return new;
end $$;
create trigger une_feuille_figee_ne_change_plus before insert or update on reunions.signatures
  for each row execute function reunions.refuser_une_feuille_figee();
