-- Who blocks whom is for those who keep oppositions: the coordination, the program, and the person by their link. The
-- regulation opens every record, is told whom it may propose (patients.professionnels_opposes), and never why.
create or replace function patients.membres() returns uuid[]
language sql stable set search_path = pg_catalog as $$
  select case when current_setting('maillage.dossiers', true) in ('tous', 'sans-oppositions') then null
    else coalesce(string_to_array(nullif(current_setting('maillage.dossiers', true), ''), ',')::uuid[], '{}') end
$$;

drop policy coordination on patients.oppositions;
create policy coordination on patients.oppositions as restrictive to maillage_app
  using (current_setting('maillage.dossiers', true) = 'tous' and not patients.est_oppose(cpts_id, patient_id));
