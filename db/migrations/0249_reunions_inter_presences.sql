-- Whose ledger counts a professional at a meeting that several CPTS hold: one, the first that freezes its sheet with them.
-- The rows are those of the CPTS that organises; nobody reads them, and two functions alone write them.
create table reunions.inter_presences (
  cpts_id uuid not null,
  reunion_id uuid not null,
  professionnel_id uuid not null,
  compte_par uuid not null,
  constraint une_presence_se_compte_une_fois primary key (cpts_id, reunion_id, professionnel_id)
);
select socle.distribuer('reunions.inter_presences');

-- Takes these professionals for the CPTS at hand, which organises the meeting or was invited to it; gives those that
-- another one has taken. It says neither which one nor anything else of them. In order, so that two sheets frozen at once
-- wait for each other and never for ever.
create function reunions.compter_une_fois(p_organisatrice uuid, p_reunion uuid, p_professionnels uuid[]) returns uuid[]
language plpgsql security definer set search_path = pg_catalog as $$
declare
  ici constant uuid := nullif(current_setting('maillage.cpts', true), '')::uuid;
  ailleurs uuid[];
begin
  if ici is null or not exists (
    select from reunions.inter_invitees i where i.cpts_id = p_organisatrice and i.reunion_id = p_reunion
      and (p_organisatrice = ici or i.invitee_id = ici)) then
    raise exception 'meeting of other CPTS' using errcode = '42501';
  end if;
  insert into reunions.inter_presences (cpts_id, reunion_id, professionnel_id, compte_par)
    select p_organisatrice, p_reunion, q.id, ici from unnest(p_professionnels) as q (id) order by q.id
    on conflict do nothing;
  select coalesce(array_agg(p.professionnel_id order by p.professionnel_id), '{}') into ailleurs
    from reunions.inter_presences p
    where p.cpts_id = p_organisatrice and p.reunion_id = p_reunion
      and p.professionnel_id = any (p_professionnels) and p.compte_par <> ici;
  return ailleurs;
end $$;
revoke all on function reunions.compter_une_fois(uuid, uuid, uuid[]) from public;
grant execute on function reunions.compter_une_fois(uuid, uuid, uuid[]) to maillage_app;

-- Gives back one that the CPTS at hand had taken: its sheet was reversed, they were not there with it.
create function reunions.ne_plus_compter(p_organisatrice uuid, p_reunion uuid, p_professionnel uuid) returns void
language sql security definer set search_path = pg_catalog as $$
  delete from reunions.inter_presences p
  where p.cpts_id = p_organisatrice and p.reunion_id = p_reunion and p.professionnel_id = p_professionnel
    and p.compte_par = nullif(current_setting('maillage.cpts', true), '')::uuid
$$;
revoke all on function reunions.ne_plus_compter(uuid, uuid, uuid) from public;
grant execute on function reunions.ne_plus_compter(uuid, uuid, uuid) to maillage_app;
