-- Accounts: double entry, written from facts. What is written never changes; a mistake is reversed by another entry.
create table budget.exercices (
  cpts_id uuid not null,
  -- A civil year.
  annee integer not null check (annee between 2000 and 2199),
  -- The last number given: taken in the transaction that writes the entry, so that none is skipped.
  dernier integer not null default 0 check (dernier >= 0),
  clos_le timestamptz,
  clos_par_nom text,
  primary key (cpts_id, annee)
);
select socle.distribuer('budget.exercices');
grant select, insert, update on budget.exercices to maillage_app;

create table budget.ecritures (
  cpts_id uuid not null,
  id uuid not null,
  annee integer not null,
  numero integer not null check (numero > 0),
  journal text not null check (journal in ('AC', 'BQ', 'SU', 'OD', 'AN')),
  le date not null,
  libelle text not null,
  piece text not null,
  piece_le date not null,
  -- The fact it is written from: a fact is written once for ever.
  source text not null,
  contre_passe_id uuid,
  -- How many movements it has: none is added afterwards.
  lignes smallint not null check (lignes >= 2),
  validee_le timestamptz not null,
  validee_par_nom text not null,
  primary key (cpts_id, id),
  constraint une_ecriture_par_numero unique (cpts_id, annee, numero),
  constraint un_fait_s_ecrit_une_fois unique (cpts_id, source),
  constraint une_ecriture_est_de_son_exercice check (extract(year from le) = annee)
);
select socle.distribuer('budget.ecritures');
grant select, insert on budget.ecritures to maillage_app;
alter table budget.ecritures add foreign key (cpts_id, annee) references budget.exercices (cpts_id, annee);
alter table budget.ecritures add foreign key (cpts_id, contre_passe_id) references budget.ecritures (cpts_id, id);
create unique index une_ecriture_se_contre_passe_une_fois on budget.ecritures (cpts_id, contre_passe_id) where contre_passe_id is not null;

create table budget.mouvements (
  cpts_id uuid not null,
  ecriture_id uuid not null,
  rang integer not null check (rang > 0),
  compte text not null check (compte ~ '^[1-8][0-9]{2,9}$'),
  tiers_id uuid,
  tiers text,
  debit bigint not null check (debit >= 0),
  credit bigint not null check (credit >= 0),
  -- What it was for; null when nobody said.
  mission text,
  part text check (part in ('fixe', 'variable')),
  financeur text,
  action text,
  primary key (cpts_id, ecriture_id, rang),
  constraint un_mouvement_est_au_debit_ou_au_credit check ((debit > 0) <> (credit > 0)),
  constraint un_tiers_a_un_nom check ((tiers_id is null) = (tiers is null))
);
select socle.distribuer('budget.mouvements');
grant select, insert on budget.mouvements to maillage_app;
alter table budget.mouvements add foreign key (cpts_id, ecriture_id) references budget.ecritures (cpts_id, id);

create trigger ecritures_jamais_modifiees before update or delete on budget.ecritures
  for each row execute function socle.refuser_la_modification();
create trigger mouvements_jamais_modifies before update or delete on budget.mouvements
  for each row execute function socle.refuser_la_modification();

-- The first rule of double entry, looked at when the transaction ends.
create function budget.verifier_l_equilibre() returns trigger language plpgsql as $$
declare
  de uuid := coalesce((to_jsonb(new) ->> 'ecriture_id')::uuid, (to_jsonb(new) ->> 'id')::uuid);
  ecart numeric;
  nombre integer;
  attendu integer;
begin
  select coalesce(sum(debit), 0) - coalesce(sum(credit), 0), count(*) into ecart, nombre
    from budget.mouvements where cpts_id = new.cpts_id and ecriture_id = de;
  select lignes into attendu from budget.ecritures where cpts_id = new.cpts_id and id = de;
  if ecart <> 0 or nombre is distinct from attendu then
    raise exception 'écriture % déséquilibrée', de using errcode = 'check_violation', constraint = 'une_ecriture_est_equilibree';
  end if;
  return null;
end $$;
create constraint trigger une_ecriture_est_equilibree after insert on budget.ecritures
  deferrable initially deferred for each row execute function budget.verifier_l_equilibre();
create constraint trigger un_mouvement_garde_l_equilibre after insert on budget.mouvements
  deferrable initially deferred for each row execute function budget.verifier_l_equilibre();

-- A closed year takes no more entry, whoever writes it; its row is locked by whoever writes and by whoever closes.
create function budget.refuser_un_exercice_clos() returns trigger language plpgsql as $$
begin
  perform from budget.exercices where cpts_id = new.cpts_id and annee = new.annee and clos_le is null for update;
  if not found then
    raise exception 'l''exercice % est clos', new.annee using errcode = 'check_violation', constraint = 'un_exercice_clos_ne_change_plus';
  end if;
  return new;
end $$;
create trigger un_exercice_clos_ne_change_plus before insert on budget.ecritures
  for each row execute function budget.refuser_un_exercice_clos();
create function budget.refuser_de_rouvrir() returns trigger language plpgsql as $$
begin
  if old.clos_le is not null then
    raise exception 'l''exercice % est clos', old.annee using errcode = 'check_violation', constraint = 'un_exercice_clos_ne_change_plus';
  end if;
  return new;
end $$;
create trigger un_exercice_clos_ne_se_rouvre_pas before update on budget.exercices
  for each row execute function budget.refuser_de_rouvrir();
