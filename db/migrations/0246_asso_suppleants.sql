-- Councils that are not of the association (a conseil territorial de santé): who organises them, their own colleges, members
-- who need not be members of the CPTS; and, in any body, a seat that a titulaire holds and that suppléants stand in for.
alter table asso.instances
  drop constraint instances_genre_check,
  add constraint instances_genre_check check (genre in ('assemblee-generale', 'conseil-d-administration', 'bureau', 'autre',
    'conseil-territorial', 'conseil-exterieur')),
  -- Who organises it, by which text, in words.
  add column organisee_par text,
  -- Suppléants that one titulaire may have; null: nobody said; 0: none.
  add column suppleants_max integer check (suppleants_max between 0 and 20),
  add constraint un_conseil_exterieur_ne_dirige_pas check (not dirigeante
    or genre not in ('conseil-territorial', 'conseil-exterieur'));

-- Null: a college of the statutes of the association; otherwise of that council alone.
alter table asso.colleges
  add column instance_id uuid,
  add foreign key (cpts_id, instance_id) references asso.instances (cpts_id, id);
drop index asso.un_college_porte_un_nom;
create unique index un_college_porte_un_nom on asso.colleges (cpts_id, instance_id, lower(nom)) nulls not distinct
  where retire_le is null;

alter table asso.mandats
  -- Who is named without being a member of the association: an entry of the directory, an address to write to.
  add column professionnel_id uuid,
  add column courriel text,
  -- College of the council; in a body of the association it is that of the membership.
  add column college_id uuid,
  -- The mandate that first held this seat; null: this one.
  add column siege_id uuid,
  add column suppleant boolean not null default false,
  add foreign key (cpts_id, college_id) references asso.colleges (cpts_id, id),
  add foreign key (cpts_id, siege_id) references asso.mandats (cpts_id, id),
  add constraint un_suppleant_l_est_d_un_siege check (not suppleant or siege_id is not null),
  add constraint un_siege_n_a_qu_un_titulaire exclude using gist (cpts_id with =, (coalesce(siege_id, id)) with =,
    daterange(du, coalesce(fini_le, terme), '[]') with &&) where (not suppleant);
create index mandats_du_siege on asso.mandats (cpts_id, siege_id) where siege_id is not null;
