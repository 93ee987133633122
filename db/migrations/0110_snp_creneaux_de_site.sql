-- A slot held at a site, for one of its permanences: ids of another module, which has the last word on both.
alter table snp.creneaux add column site_id uuid, add column permanence_id uuid,
  add constraint un_creneau_de_permanence_a_son_site check (permanence_id is null or site_id is not null);
create index creneaux_du_site on snp.creneaux (cpts_id, site_id, debut) where site_id is not null;
create index creneaux_de_la_permanence on snp.creneaux (cpts_id, permanence_id) where permanence_id is not null;

-- What the site may show of its slots: whose, when, in which state. Never for whom. The state is the one its professional
-- may know: a slot taken by somebody who hides from them looks closed.
create view snp.public_creneaux_de_site with (security_invoker = true) as
  select c.cpts_id, c.id, c.site_id, c.permanence_id, c.professionnel_id, o.nom, c.debut, c.fin,
    case when c.etat = 'reserve'
        and c.professionnel_id = any (string_to_array(nullif(current_setting('maillage.lecteurs', true), ''), ',')::uuid[])
        and not exists (select from snp.reservations v where v.cpts_id = c.cpts_id and v.creneau_id = c.id
          and v.annulee_le is null)
      then 'ferme' else c.etat end as etat
  from snp.creneaux c
  join snp.offrants o on o.cpts_id = c.cpts_id and o.professionnel_id = c.professionnel_id
  where c.site_id is not null;
grant select on snp.public_creneaux_de_site to maillage_app;
