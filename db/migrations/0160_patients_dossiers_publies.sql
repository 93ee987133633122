-- What other modules may join to a record: that it is there for whoever looks, and which doctor it names. It runs with the
-- rights of whoever asks: the policies of the records hold in it.
create view patients.public_dossiers with (security_invoker = true) as
  select cpts_id, id, medecin_traitant, medecin_traitant_id, modifie_le from patients.patients where efface_le is null;
grant select on patients.public_dossiers to maillage_app;

-- The patients of the tenant who block whoever looks: asked once by a query that reads a whole register, where
-- patients.est_oppose would be asked of each row.
create function patients.opposes() returns uuid[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(o.patient_id), '{}') from patients.oppositions o
  where o.cpts_id = nullif(current_setting('maillage.cpts', true), '')::uuid and o.levee_le is null
    and o.professionnel_id = any (string_to_array(nullif(current_setting('maillage.lecteurs', true), ''), ',')::uuid[])
$$;
revoke all on function patients.opposes() from public;
grant execute on function patients.opposes() to maillage_app;
