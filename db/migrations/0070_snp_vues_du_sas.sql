-- What other modules may read of slots and appointments: no request, no patient.
create view snp.public_creneaux_libres with (security_invoker = true) as
  select c.cpts_id, c.id, c.professionnel_id, o.rpps, c.debut, c.fin, c.genre, c.commune, c.lieu, c.motifs,
    c.reservable_par, c.libere_le
  from snp.creneaux c
  join snp.offrants o on o.cpts_id = c.cpts_id and o.professionnel_id = c.professionnel_id
  where c.etat = 'libre';
grant select on snp.public_creneaux_libres to maillage_app;

create view snp.public_rendez_vous with (security_invoker = true) as
  select r.cpts_id, r.id, r.creneau_id, r.professionnel_id, o.rpps, c.debut, c.fin, r.canal, r.reservee_le,
    r.reservee_par, r.annulee_le, r.issue
  from snp.reservations r
  join snp.creneaux c on c.cpts_id = r.cpts_id and c.id = r.creneau_id
  join snp.offrants o on o.cpts_id = r.cpts_id and o.professionnel_id = r.professionnel_id;
grant select on snp.public_rendez_vous to maillage_app;

-- The platform SAS asks for free slots of some people between two instants, thousands of times an hour.
create index creneaux_libres_du_professionnel on snp.creneaux (cpts_id, professionnel_id, debut) where etat = 'libre';
