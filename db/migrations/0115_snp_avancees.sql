-- Consultations that a hospital specialist gives in town: slots and requests of their own, counted apart.
alter table snp.creneaux add column nature text not null default 'soins-non-programmes'
    check (nature in ('soins-non-programmes', 'consultation-avancee')),
  -- Reasons for which a member may address somebody, as the site words them.
  add column adressages text[] not null default '{}',
  add constraint une_consultation_avancee_dit_ses_motifs check (nature = 'soins-non-programmes' or cardinality(adressages) > 0);
alter table snp.demandes add column nature text not null default 'soins-non-programmes'
  check (nature in ('soins-non-programmes', 'consultation-avancee'));

create or replace view snp.public_creneaux_libres with (security_invoker = true) as
  select c.cpts_id, c.id, c.professionnel_id, o.rpps, c.debut, c.fin, c.genre, c.commune, c.lieu, c.motifs,
    c.reservable_par, c.libere_le
  from snp.creneaux c
  join snp.offrants o on o.cpts_id = c.cpts_id and o.professionnel_id = c.professionnel_id
  where c.etat = 'libre' and c.filieres = '{}' and c.nature = 'soins-non-programmes';
