-- The budget of a CPTS: what it set, its own sub-accounts, its budget year by year, version by version (docs/adr/0033).
create schema budget;
grant usage on schema budget to maillage_app, maillage_jobs;

-- Nothing here is guessed: an empty column is something that the CPTS did not say.
create table budget.reglages (
  cpts_id uuid not null,
  siren text check (siren ~ '^[0-9]{9}$'),
  -- From when accounts are kept here: what other pages noted before is in other accounts.
  tenus_depuis date,
  -- Above it, spending waits for a decision of the organ that the règlement intérieur names.
  seuil bigint check (seuil > 0),
  organe text,
  -- What an hour of a volunteer is worth, and who decided so.
  taux_benevole bigint check (taux_benevole > 0),
  taux_decide_par text,
  compte_indemnites text,
  compte_remunerations text,
  change_le timestamptz not null,
  change_par_nom text not null,
  primary key (cpts_id),
  constraint un_seuil_nomme_son_organe check (seuil is null or organe is not null)
);
select socle.distribuer('budget.reglages');
grant select, insert, update on budget.reglages to maillage_app;

create table budget.sous_comptes (
  cpts_id uuid not null,
  compte text not null check (compte ~ '^[1-8][0-9]{3,9}$'),
  libelle text not null,
  cree_le timestamptz not null,
  primary key (cpts_id, compte)
);
select socle.distribuer('budget.sous_comptes');
grant select, insert on budget.sous_comptes to maillage_app;

-- A version of the budget of a year: the first one, then its amendments. Once voted it changes no more.
create table budget.budgets (
  cpts_id uuid not null,
  id uuid not null,
  annee integer not null check (annee between 2000 and 2199),
  version integer not null check (version > 0),
  -- What an amendment changes, and why.
  objet text,
  vote_le date,
  vote_reference text,
  cree_le timestamptz not null,
  cree_par_nom text not null,
  primary key (cpts_id, id),
  constraint une_version_par_rang unique (cpts_id, annee, version),
  constraint un_vote_a_une_reference check ((vote_le is null) = (vote_reference is null)),
  constraint un_budget_modifie_dit_pourquoi check (version = 1 or objet is not null)
);
select socle.distribuer('budget.budgets');
grant select, insert, update on budget.budgets to maillage_app;
create unique index un_seul_projet_de_budget_par_annee on budget.budgets (cpts_id, annee) where vote_le is null;

create function budget.refuser_un_budget_vote() returns trigger language plpgsql as $$
begin
  if old.vote_le is not null then
    raise exception 'un budget voté ne change plus' using errcode = 'check_violation', constraint = 'un_budget_vote_ne_change_plus';
  end if;
  return new;
end $$;
create trigger un_budget_vote_ne_change_plus before update on budget.budgets
  for each row execute function budget.refuser_un_budget_vote();

create table budget.lignes (
  cpts_id uuid not null,
  id uuid not null,
  budget_id uuid not null,
  compte text not null,
  mission text not null check (mission in ('fonctionnement', 'acces-aux-soins', 'parcours-pluriprofessionnels', 'prevention',
    'crise-sanitaire-grave', 'qualite-pertinence', 'accompagnement-professionnels')),
  -- Free label; '' when the line is of no action in particular.
  action text not null default '',
  financeur text not null,
  part text not null check (part in ('fixe', 'variable')),
  centimes bigint not null check (centimes > 0),
  primary key (cpts_id, id),
  constraint une_ligne_par_imputation unique (cpts_id, budget_id, compte, mission, action, financeur, part)
);
select socle.distribuer('budget.lignes');
grant select, insert, update, delete on budget.lignes to maillage_app;
alter table budget.lignes add foreign key (cpts_id, budget_id) references budget.budgets (cpts_id, id);

-- Lines of a voted version are as they were voted: its row is locked by whoever changes a line, and by whoever votes.
create function budget.refuser_une_ligne_votee() returns trigger language plpgsql as $$
declare
  de uuid := case when tg_op = 'DELETE' then old.budget_id else new.budget_id end;
  locataire uuid := case when tg_op = 'DELETE' then old.cpts_id else new.cpts_id end;
begin
  perform from budget.budgets where cpts_id = locataire and id = de and vote_le is null for update;
  if not found then
    raise exception 'les lignes d''un budget voté ne changent plus' using errcode = 'check_violation',
      constraint = 'un_budget_vote_ne_change_plus';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger les_lignes_d_un_budget_vote_ne_changent_plus before insert or update or delete on budget.lignes
  for each row execute function budget.refuser_une_ligne_votee();
