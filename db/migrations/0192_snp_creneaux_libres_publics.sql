-- For whom a slot is kept: who asks for nobody in particular is not offered those of somebody's own patients.
create or replace view snp.public_creneaux_libres with (security_invoker = true) as
  select c.cpts_id, c.id, c.professionnel_id, o.rpps, c.debut, c.fin, c.genre, c.commune, c.lieu, c.motifs,
    c.reservable_par, c.libere_le, c.public
  from snp.creneaux c
  join snp.offrants o on o.cpts_id = c.cpts_id and o.professionnel_id = c.professionnel_id
  where c.etat = 'libre' and c.filieres = '{}' and c.nature = 'soins-non-programmes';
