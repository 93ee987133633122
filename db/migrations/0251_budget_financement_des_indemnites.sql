-- By which funder and which part compensation is paid, mission by mission and year by year. Nothing until somebody says so;
-- the last said of a mission holds, what was said before stays.
create table budget.financements_des_indemnites (
  cpts_id uuid not null,
  id uuid not null,
  annee integer not null check (annee between 2000 and 2199),
  mission text not null check (mission in ('fonctionnement', 'acces-aux-soins', 'parcours-pluriprofessionnels', 'prevention',
    'crise-sanitaire-grave', 'qualite-pertinence', 'accompagnement-professionnels')),
  -- Both empty: taken back, shown as not shared out.
  financeur text,
  part text check (part in ('fixe', 'variable')),
  note_le timestamptz not null,
  note_par_nom text not null,
  primary key (cpts_id, id),
  constraint un_financeur_va_avec_sa_part check ((financeur is null) = (part is null))
);
select socle.distribuer('budget.financements_des_indemnites');
grant select, insert on budget.financements_des_indemnites to maillage_app;
create index financements_de_l_annee on budget.financements_des_indemnites (cpts_id, annee, mission, note_le desc, id desc);
create trigger financements_jamais_modifies before update or delete on budget.financements_des_indemnites
  for each row execute function socle.refuser_la_modification();

-- A closed year is followed as it was: whoever writes holds its row, as whoever closes does.
create function budget.refuser_un_financement_clos() returns trigger language plpgsql as $$
begin
  perform from budget.exercices where cpts_id = new.cpts_id and annee = new.annee for update;
  if exists (select from budget.exercices where cpts_id = new.cpts_id and annee = new.annee and clos_le is not null) then
    raise exception 'l''exercice % est clos', new.annee using errcode = 'check_violation', constraint = 'un_exercice_clos_ne_change_plus';
  end if;
  return new;
end $$;
create trigger un_financement_d_exercice_clos_ne_change_plus before insert on budget.financements_des_indemnites
  for each row execute function budget.refuser_un_financement_clos();
