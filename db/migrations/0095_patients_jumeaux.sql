-- Several records may bear the same person: one is opened unknowingly by whoever does not see the first. Which one is
-- recognised needs their age, their birth date, and whether the person blocks somebody, never whom.
drop function patients.reconnaitre(uuid, bytea[]);
create function patients.reconnaitre(p_cpts uuid, p_index bytea[])
returns table (id uuid, nom_de_naissance bytea, nom_utilise bytea, prenoms bytea, prenom_utilise bytea,
  date_de_naissance bytea, protege boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.nom_de_naissance, p.nom_utilise, p.prenoms, p.prenom_utilise, p.date_de_naissance,
    exists (select from patients.oppositions o
      where o.cpts_id = p.cpts_id and o.patient_id = p.id and o.levee_le is null)
  from patients.patients p
  where patients.ici(p_cpts) and p.cpts_id = p_cpts and p.efface_le is null
    and (p.index_nom_date = any (p_index) or p.index_nom_utilise_date = any (p_index) or p.index_telephone = any (p_index))
    and not patients.est_oppose(p.cpts_id, p.id)
  order by p.cree_le, p.id limit 20
$$;
revoke all on function patients.reconnaitre(uuid, bytea[]) from public;
grant execute on function patients.reconnaitre(uuid, bytea[]) to maillage_app;

-- Records of one identity are few: the coordination lists them without reading the others.
create index patients_homonymes on patients.patients (cpts_id, index_identite) where homonyme > 0 and efface_le is null;
